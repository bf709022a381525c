"""Direct access of tests to the account: adding data, inspecting them, restoring them."""

from __future__ import annotations

import datetime
from typing import Any

import pytest

from helpscout_client.sandbox import Sandbox, Snapshot

pytest_plugins = ["pytester"]


@pytest.fixture
def sandbox() -> Sandbox:
    return Sandbox(size=5)


def test_views__show_what_clients_read(sandbox: Sandbox) -> None:
    with sandbox.client() as hs:
        for conversation_id, conversation in sandbox.conversations.items():
            read = hs.conversations.get(conversation_id, embed="threads")
            assert conversation == read
        assert list(sandbox.users.values()) == [hs.users.get(user_id) for user_id in sandbox.users]
        assert list(sandbox.mailboxes.values()) == [hs.mailboxes.get(mailbox_id) for mailbox_id in sandbox.mailboxes]
        assert list(sandbox.customers.values()) == [hs.customers.get(customer_id) for customer_id in sandbox.customers]
        assert list(sandbox.tags.values()) == [hs.tags.get(tag_id) for tag_id in sandbox.tags]
    assert (len(sandbox.conversations), 1 in sandbox.conversations) == (5, False)
    with pytest.raises(KeyError):
        sandbox.conversations[1]
    assert repr(sandbox.conversations) == "<5 of Conversation>"


def test_views__are_live_and_count_as_no_request(sandbox: Sandbox) -> None:
    conversations = sandbox.conversations
    first = next(iter(conversations))
    with sandbox.client() as hs:
        hs.threads.create_note(first, text="seen")
        before = len(sandbox.requests)
        embedded = conversations[first].embedded
        assert embedded is not None
        assert embedded.threads is not None
        assert embedded.threads[0].body == "seen"
        assert len(sandbox.requests) == before
        hs.conversations.delete(first)
    assert first not in conversations


def test_reset__makes_it_as_it_was(sandbox: Sandbox) -> None:
    def state() -> list[dict[str, Any]]:
        return [item.to_dict() for item in sandbox.conversations.values()]

    before = state()
    with sandbox.client() as hs:
        hs.conversations.update_tags(hs.conversations.list(status="all").items[0].id, tags=["changed"])
        sandbox.add_customer()
        assert state() != before
        sandbox.reset()
        assert (state(), sandbox.requests) == (before, [])
        # The client's token is still valid.
        hs.tags.list()


def test_restore__goes_back_to_a_snapshot(sandbox: Sandbox) -> None:
    conversation_id = sandbox.add_conversation("Kept")
    snapshot = sandbox.snapshot()
    lost = sandbox.add_conversation("Lost")
    with sandbox.client() as hs:
        hs.conversations.update(conversation_id, op="replace", path="/subject", value="Other")
    for _ in range(2):
        sandbox.restore(snapshot)
        assert sandbox.conversations[conversation_id].subject == "Kept"
        assert lost not in sandbox.conversations
        assert sandbox.add_conversation("Again") == lost
    assert repr(snapshot) == "Snapshot()"
    assert isinstance(snapshot, Snapshot)


def test_data__instead_of_the_seed() -> None:
    sandbox = Sandbox(
        data={
            "mailboxes": [{"name": "Orders"}, {"name": "Bills & more", "email": "bills@example.net"}],
            "users": [{"first_name": "Kim", "role": "admin"}],
            "teams": [{"name": "Night"}],
            "tags": [{"name": "urgent", "color": "red"}],
            "custom_fields": [{"name": "Product", "type": "dropdown", "options": ["Tea", "Cups"], "required": True}],
            "customers": [{"first_name": "Bo", "emails": "bo@example.com"}],
            "conversations": [
                {"subject": "Late", "customer": "bo@example.com"},
                {"subject": "Lost", "status": "closed", "tags": ["urgent"]},
            ],
        }
    )
    with sandbox.client() as hs:
        assert [box.email for box in hs.mailboxes.list()] == ["orders@example.com", "bills@example.net"]
        assert sorted(user.first_name or "" for user in hs.users.list()) == ["Ida", "Kim", "Night"]
        late, lost = sorted(hs.conversations.list(status="all"), key=lambda item: item.number or 0)
        assert (late.subject, late.primary_customer and late.primary_customer.first) == ("Late", "Bo")
        assert (lost.status, [tag.tag for tag in lost.tags or []]) == ("closed", ["urgent"])
        (field,) = hs.mailboxes.list_custom_fields(next(iter(sandbox.mailboxes)))
        assert (field.name, field.required, [option.label for option in field.options or []]) == (
            "Product",
            True,
            ["Tea", "Cups"],
        )
    sandbox.reset()
    assert len(sandbox.conversations) == 2


def test_data__of_an_empty_account() -> None:
    sandbox = Sandbox(data={})
    assert (len(sandbox.conversations), len(sandbox.mailboxes), len(sandbox.users)) == (0, 0, 1)
    conversation = sandbox.conversations[sandbox.add_conversation()]
    assert conversation.subject == "A question"
    assert [box.name for box in sandbox.mailboxes.values()] == ["Support"]


def test_data__of_an_unknown_kind() -> None:
    with pytest.raises(ValueError, match="unknown kind of data 'planets': it must be one of mailboxes"):
        Sandbox(data={"planets": [{}]})


def test_builders__reject_what_the_api_rejects(sandbox: Sandbox) -> None:
    with pytest.raises(ValueError, match=r"create_conversation: Bad request; status must be one of"):
        sandbox.add_conversation(status="lost")  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="no mailbox 7"):
        sandbox.add_conversation(mailbox_id=7)
    with pytest.raises(ValueError, match="create_customer"):
        sandbox.add_customer(emails=["nonsense"])


def test_builders__of_what_the_api_cannot_create(sandbox: Sandbox) -> None:
    user_id = sandbox.add_user()
    team_id = sandbox.add_team("Night", [user_id])
    mailbox_id = sandbox.add_mailbox("Ω")
    field_id = sandbox.add_custom_field("Invoice", mailbox_id=mailbox_id)
    tag_id = sandbox.add_tag("später")
    customer_id = sandbox.add_customer("Ann", jobTitle="Cook")
    conversation_id = sandbox.add_conversation(customer=customer_id, mailbox_id=mailbox_id, assignTo=team_id)
    assert sandbox.users[user_id].email == "user7@example.com"
    assert sandbox.mailboxes[mailbox_id].email == "ω@example.com"
    assert sandbox.customers[customer_id].job_title == "Cook"
    assert sandbox.tags[tag_id].name == "später"
    assignee = sandbox.conversations[conversation_id].assignee
    assert assignee is not None
    assert assignee.id == team_id
    with sandbox.client(access_token=sandbox.access_token(user_id)) as hs:
        assert [field.id for field in hs.mailboxes.list_custom_fields(mailbox_id)] == [field_id]


def test_builders__of_the_rest(sandbox: Sandbox) -> None:
    customer_id = sandbox.add_customer("Bo")
    organization_id = sandbox.add_organization("Pond Ltd", domains=["pond.example.com"])
    chat_ids = [sandbox.add_chat("Hi", customer_id=customer_id), sandbox.add_chat()]
    conversation_id = sandbox.add_conversation(customer=customer_id)
    mailbox_id = next(iter(sandbox.mailboxes))
    with sandbox.client() as hs:
        with pytest.raises(ValueError, match="reply"):
            sandbox.add_rating(conversation_id)
        hs.threads.create_reply(conversation_id, customer={"id": customer_id}, text="Done")
        rating = hs.ratings.get(sandbox.add_rating(conversation_id, "okay", "Slow"))
        assert (rating.rating, rating.comments, rating.conversation_id) == ("okay", "Slow", conversation_id)
        assert sandbox.organizations[organization_id].name == "Pond Ltd"
        assert [hs.chats.get(chat_id).id for chat_id in chat_ids] == chat_ids == list(sandbox.chats)[-2:]
        reply = hs.saved_replies.get(mailbox_id, sandbox.add_saved_reply("Bye", "<p>Bye</p>"))
        assert reply.text == "<p>Bye</p>"
        assert hs.system_users.get(sandbox.add_system_user("Robot")).first_name == "Robot"
        workflow_id = sandbox.add_workflow("Tidy")
        assert workflow_id in [workflow.id for workflow in hs.workflows.list(mailbox_id=mailbox_id, type_="manual")]
    with pytest.raises(ValueError, match="the sandbox has no customer 1"):
        sandbox.add_chat(customer_id=1)
    with pytest.raises(ValueError, match="the sandbox has no conversation 1"):
        sandbox.add_rating(1)


def test_merge_conversations__leads_from_one_to_the_other(sandbox: Sandbox) -> None:
    old, new = sandbox.add_conversation("Old"), sandbox.add_conversation("New")
    sandbox.merge_conversations(old, new)
    with sandbox.client() as hs:
        assert hs.conversations.get(old).id == new
        assert [thread.type_ for thread in hs.threads.list(new)].count("customer") == 2
    for pair in ((old, new), (new, old), (new, new)):
        with pytest.raises(ValueError, match=r"sandbox has no|into itself"):
            sandbox.merge_conversations(*pair)


def test_builders__use_the_clock() -> None:
    noon = datetime.datetime(2026, 3, 4, 12, tzinfo=datetime.UTC)
    sandbox = Sandbox(size=0, now=noon)
    assert sandbox.conversations[sandbox.add_conversation()].created_at == noon


@pytest.mark.process
def test_url__while_it_is_served(sandbox: Sandbox) -> None:
    assert not sandbox.url
    with sandbox.serve() as url:
        assert sandbox.url == url
    assert not sandbox.url


@pytest.mark.process
def test_fixture__gives_each_test_its_own(pytester: pytest.Pytester) -> None:
    pytester.makepyfile(
        """
        import pytest

        @pytest.mark.parametrize("turn", [1, 2])
        def test_app(helpscout_sandbox, turn):
            with helpscout_sandbox.client() as hs:
                assert hs.tags.list().total_elements == len(helpscout_sandbox.tags)
            assert helpscout_sandbox.requests[-1].path == "/v2/tags"
            helpscout_sandbox.add_conversation()
            assert len(helpscout_sandbox.conversations) == 401
        """
    )
    # In a separate process, where pytest discovers the fixture.
    pytester.runpytest_subprocess("-p", "no:cacheprovider").assert_outcomes(passed=2)


@pytest.mark.process
def test_fixture__takes_options_by_a_marker(pytester: pytest.Pytester) -> None:
    pytester.makepyfile(
        """
        import datetime

        import pytest

        from helpscout_client import RateLimitError

        NOON = datetime.datetime(2026, 3, 4, 12, tzinfo=datetime.UTC)
        pytestmark = pytest.mark.helpscout_sandbox(size=3, rate_limit=9)

        def test_defaults(helpscout_sandbox):
            assert len(helpscout_sandbox.conversations) == 3
            assert not helpscout_sandbox.webhooks

        @pytest.mark.helpscout_sandbox(size=5, now=NOON)
        def test_those_of_a_test_win(helpscout_sandbox):
            assert len(helpscout_sandbox.conversations) == 5
            assert helpscout_sandbox.clock.now() == NOON
            with helpscout_sandbox.client(pacing=False, max_retries=0) as hs, pytest.raises(RateLimitError):
                for _ in range(10):
                    hs.tags.list()

        @pytest.mark.helpscout_sandbox(data={"webhooks": [{"url": "https://hooks.example.com/"}]})
        def test_webhooks_of_given_data_stay(helpscout_sandbox):
            assert len(helpscout_sandbox.webhooks) == 1
        """
    )
    pytester.runpytest_subprocess("-p", "no:cacheprovider", "--strict-markers").assert_outcomes(passed=3)


@pytest.mark.process
def test_fixture__marker_takes_no_positional_arguments(pytester: pytest.Pytester) -> None:
    pytester.makepyfile(
        """
        import pytest

        @pytest.mark.helpscout_sandbox(7)
        def test_app(helpscout_sandbox):
            pass
        """
    )
    result = pytester.runpytest_subprocess("-p", "no:cacheprovider")
    result.assert_outcomes(errors=1)
    result.stdout.fnmatch_lines(["*takes keyword arguments only*"])


@pytest.mark.process
def test_fixture__leads_the_clients_of_an_app_to_the_served_sandbox(
    pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HELPSCOUT_ACCESS_TOKEN", "of-a-developer")
    pytester.makepyfile(
        """
        import os

        from helpscout_client import HelpScout

        def test_app(helpscout_sandbox, helpscout_sandbox_url):
            with HelpScout() as hs:
                assert hs.tags.list().total_elements == len(helpscout_sandbox.tags)
            assert helpscout_sandbox.url == helpscout_sandbox_url == os.environ["HELPSCOUT_BASE_URL"]

        def test_environment_is_as_before():
            assert "HELPSCOUT_BASE_URL" not in os.environ
            assert os.environ["HELPSCOUT_ACCESS_TOKEN"] == "of-a-developer"
        """
    )
    pytester.runpytest_subprocess("-p", "no:cacheprovider").assert_outcomes(passed=2)
