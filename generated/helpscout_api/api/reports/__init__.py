"""Figures over a time range."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from typing import TYPE_CHECKING

from ...resource import AsyncResource, Resource

if TYPE_CHECKING:
    from helpscout_client import AsyncPages, Page

    from ...models.chat_report import ChatReport
    from ...models.company_customers_helped_report import CompanyCustomersHelpedReport
    from ...models.company_overall_report import CompanyOverallReport
    from ...models.conversations_busy_time import ConversationsBusyTime
    from ...models.conversations_new_report import ConversationsNewReport
    from ...models.conversations_overall_report import ConversationsOverallReport
    from ...models.conversations_received_messages_report import ConversationsReceivedMessagesReport
    from ...models.conversations_volume_by_channel_report import ConversationsVolumeByChannelReport
    from ...models.docs_overall_report import DocsOverallReport
    from ...models.drilldown_conversation import DrilldownConversation
    from ...models.email_report import EmailReport
    from ...models.get_company_drilldown_report_range import GetCompanyDrilldownReportRange
    from ...models.get_conversations_fields_drilldown_report_field import GetConversationsFieldsDrilldownReportField
    from ...models.get_happiness_ratings_report_sort_field import GetHappinessRatingsReportSortField
    from ...models.get_user_conversation_history_report_sort_field import GetUserConversationHistoryReportSortField
    from ...models.get_user_conversation_history_report_status import GetUserConversationHistoryReportStatus
    from ...models.get_user_ratings_report_sort_field import GetUserRatingsReportSortField
    from ...models.happiness_overall_report import HappinessOverallReport
    from ...models.phone_report import PhoneReport
    from ...models.productivity_first_response_time_report import ProductivityFirstResponseTimeReport
    from ...models.productivity_overall_report import ProductivityOverallReport
    from ...models.productivity_replies_sent_report import ProductivityRepliesSentReport
    from ...models.productivity_resolution_time_report import ProductivityResolutionTimeReport
    from ...models.productivity_resolved_report import ProductivityResolvedReport
    from ...models.productivity_response_time_report import ProductivityResponseTimeReport
    from ...models.rating_report_row import RatingReportRow
    from ...models.report_bucket import ReportBucket
    from ...models.report_channel import ReportChannel
    from ...models.report_rating_filter import ReportRatingFilter
    from ...models.report_sort_order import ReportSortOrder
    from ...models.user_chat_report import UserChatReport
    from ...models.user_conversation_history_row import UserConversationHistoryRow
    from ...models.user_customers_helped_report import UserCustomersHelpedReport
    from ...models.user_happiness_report import UserHappinessReport
    from ...models.user_overall_report import UserOverallReport
    from ...models.user_replies_report import UserRepliesReport
    from ...models.user_resolutions_report import UserResolutionsReport


class Reports(Resource):
    """Figures over a time range."""

    def chat(
        self,
        *,
        start: datetime.datetime | datetime.date | str,
        end: datetime.datetime | datetime.date | str,
        previous_start: datetime.datetime | datetime.date | str | None = None,
        previous_end: datetime.datetime | datetime.date | str | None = None,
        mailboxes: int | Iterable[int] | str | None = None,
        tags: int | Iterable[int] | str | None = None,
        folders: int | Iterable[int] | str | None = None,
        office_hours: bool | None = None,
        previous: bool = False,
    ) -> ChatReport:
        """Get the chat report.

        Volume, waits, answers and lengths of chats in Beacon. Chats from other tools are counted by the report on
        volume by channel only. Durations are in seconds. Needs the Plus or Pro plan, otherwise expect a 403.

        Args:
            start: Start of the time range, in UTC and whole seconds. Buckets of reports over time begin at this
                very instant, not at midnight.
            end: End of the time range, in UTC and whole seconds. Whether this very instant still counts is not
                documented.
            previous_start: Start of a time range to compare with, in UTC and whole seconds; only together with
                `previousEnd`.
            previous_end: End of a time range to compare with, in UTC and whole seconds; only together with
                `previousStart`.
            mailboxes: Ids of the mailboxes to count; all that the token's user may see when left out.
            tags: Ids of the tags to filter by; 1 stands for conversations without a tag.
            folders: Ids of the folders to filter by.
            office_hours: Whether to take office hours into account. Has no effect unless office hours are enabled
                in the account.
            previous: Whether to compare with the range of equal length just before, in place of `previous_start`
                and `previous_end`.

        Raises:
            APIError: The answer is 400, 401, 403, 404, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/reports/chat
        """
        from . import get_chat_report

        c = self._coerce
        return get_chat_report.sync(
            client=self._raw,
            **c.compared_period(start, end, previous, previous_start, previous_end),
            mailboxes=c.query_list("mailboxes", mailboxes, int, None),
            tags=c.query_list("tags", tags, int, None),
            folders=c.query_list("folders", folders, int, None),
            office_hours=c.boolean("office_hours", office_hours, None),
        )

    def company_overall(
        self,
        *,
        start: datetime.datetime | datetime.date | str,
        end: datetime.datetime | datetime.date | str,
        previous_start: datetime.datetime | datetime.date | str | None = None,
        previous_end: datetime.datetime | datetime.date | str | None = None,
        mailboxes: int | Iterable[int] | str | None = None,
        tags: int | Iterable[int] | str | None = None,
        folders: int | Iterable[int] | str | None = None,
        types: ReportChannel | Iterable[ReportChannel] | str | None = None,
        previous: bool = False,
    ) -> CompanyOverallReport:
        """Get the company report.

        Customers helped, replies and closed conversations of the whole company, with a row for each user. In these rows
        `user` is the id in a string. Handle times are in seconds. Needs the Plus or Pro plan, otherwise expect a 403.

        Args:
            start: Start of the time range, in UTC and whole seconds. Buckets of reports over time begin at this
                very instant, not at midnight.
            end: End of the time range, in UTC and whole seconds. Whether this very instant still counts is not
                documented.
            previous_start: Start of a time range to compare with, in UTC and whole seconds; only together with
                `previousEnd`.
            previous_end: End of a time range to compare with, in UTC and whole seconds; only together with
                `previousStart`.
            mailboxes: Ids of the mailboxes to count; all that the token's user may see when left out.
            tags: Ids of the tags to filter by; 1 stands for conversations without a tag.
            folders: Ids of the folders to filter by.
            types: Channels to filter by; all when left out.
            previous: Whether to compare with the range of equal length just before, in place of `previous_start`
                and `previous_end`.

        Raises:
            APIError: The answer is 400, 401, 403, 404, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/reports/company/reports-company-overall
        """
        from . import get_company_overall_report

        c = self._coerce
        return get_company_overall_report.sync(
            client=self._raw,
            **c.compared_period(start, end, previous, previous_start, previous_end),
            mailboxes=c.query_list("mailboxes", mailboxes, int, None),
            tags=c.query_list("tags", tags, int, None),
            folders=c.query_list("folders", folders, int, None),
            types=c.query_list("types", types, str, None),
        )

    def company_customers_helped(
        self,
        *,
        start: datetime.datetime | datetime.date | str,
        end: datetime.datetime | datetime.date | str,
        previous_start: datetime.datetime | datetime.date | str | None = None,
        previous_end: datetime.datetime | datetime.date | str | None = None,
        mailboxes: int | Iterable[int] | str | None = None,
        tags: int | Iterable[int] | str | None = None,
        folders: int | Iterable[int] | str | None = None,
        types: ReportChannel | Iterable[ReportChannel] | str | None = None,
        view_by: ReportBucket | None = None,
        previous: bool = False,
    ) -> CompanyCustomersHelpedReport:
        """Get customers helped by the company over time.

        How many customers the company helped, in buckets of a day, a week or a month that begin at the instant of
        `start`. Needs the Plus or Pro plan, otherwise expect a 403.

        Args:
            start: Start of the time range, in UTC and whole seconds. Buckets of reports over time begin at this
                very instant, not at midnight.
            end: End of the time range, in UTC and whole seconds. Whether this very instant still counts is not
                documented.
            previous_start: Start of a time range to compare with, in UTC and whole seconds; only together with
                `previousEnd`.
            previous_end: End of a time range to compare with, in UTC and whole seconds; only together with
                `previousStart`.
            mailboxes: Ids of the mailboxes to count; all that the token's user may see when left out.
            tags: Ids of the tags to filter by; 1 stands for conversations without a tag.
            folders: Ids of the folders to filter by.
            types: Channels to filter by; all when left out.
            view_by: Length of a bucket: `day` for ranges of up to 60 days, `week` of up to a year, `month` of 61
                days and more. Other ranges may be refused. What is assumed when it is left out is not documented,
                perhaps `week`.
            previous: Whether to compare with the range of equal length just before, in place of `previous_start`
                and `previous_end`.

        Raises:
            APIError: The answer is 400, 401, 403, 404, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/reports/company/reports-company-customers-helped
        """
        from . import get_company_customers_helped_report

        c = self._coerce
        return get_company_customers_helped_report.sync(
            client=self._raw,
            **c.compared_period(start, end, previous, previous_start, previous_end),
            mailboxes=c.query_list("mailboxes", mailboxes, int, None),
            tags=c.query_list("tags", tags, int, None),
            folders=c.query_list("folders", folders, int, None),
            types=c.query_list("types", types, str, None),
            view_by=c.string("view_by", view_by, None),
        )

    def company_drilldown(
        self,
        *,
        start: datetime.datetime | datetime.date | str,
        end: datetime.datetime | datetime.date | str,
        mailboxes: int | Iterable[int] | str | None = None,
        tags: int | Iterable[int] | str | None = None,
        folders: int | Iterable[int] | str | None = None,
        types: ReportChannel | Iterable[ReportChannel] | str | None = None,
        range_: GetCompanyDrilldownReportRange | None = None,
        range_id: int | None = None,
        page: int | None = None,
        rows: int | None = None,
    ) -> Page[DrilldownConversation]:
        """List conversations behind the company report.

        Conversations that make up the company and the productivity reports, optionally only those within one range of a
        measure. Needs the Plus or Pro plan, otherwise expect a 403.

        Args:
            start: Start of the time range, in UTC and whole seconds. Buckets of reports over time begin at this
                very instant, not at midnight.
            end: End of the time range, in UTC and whole seconds. Whether this very instant still counts is not
                documented.
            mailboxes: Ids of the mailboxes to count; all that the token's user may see when left out.
            tags: Ids of the tags to filter by; 1 stands for conversations without a tag.
            folders: Ids of the folders to filter by.
            types: Channels to filter by; all when left out.
            range_: Measure to drill into. What is returned without it is not documented, so better send it.
            range_id: Range of the measure, only together with `range`, and meaningless for `firstReplyResolved` and
                `resolved`. For `replies` 1 to 4 are that many and 5 is more. For `handleTime` 1 is under 1 minute,
                2, 3 and 4 are up to 2, 5 and 10 minutes, 5 is more. For `responseTime` and `firstResponseTime` 1 is
                under 15 minutes, 2 up to 30 minutes, 3 to 8 up to 1, 2, 3, 6, 12 and 24 hours, 9 up to 2 days, 10
                more.
            page: Number of the page to read, counted from 1. The page size is the server's choice.
            rows: Rows a page. The documented default is not certain, so send it when it matters.

        Raises:
            APIError: The answer is 400, 401, 403, 404, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/reports/company/reports-company-drilldown
        """
        from . import get_company_drilldown_report

        c = self._coerce
        c.needs("range_id", range_id, "range_", range_)
        return self._pages(
            get_company_drilldown_report.sync_detailed,
            (),
            {
                **c.period(start, end),
                "mailboxes": c.query_list("mailboxes", mailboxes, int, None),
                "tags": c.query_list("tags", tags, int, None),
                "folders": c.query_list("folders", folders, int, None),
                "types": c.query_list("types", types, str, None),
                "range_": c.string("range_", range_, None),
                "range_id": c.integer("range_id", range_id, None),
                "page": c.integer("page", page, None),
                "rows": c.limited("rows", rows, 1, 50, None),
            },
        )

    def conversations_overall(
        self,
        *,
        start: datetime.datetime | datetime.date | str,
        end: datetime.datetime | datetime.date | str,
        previous_start: datetime.datetime | datetime.date | str | None = None,
        previous_end: datetime.datetime | datetime.date | str | None = None,
        mailboxes: int | Iterable[int] | str | None = None,
        tags: int | Iterable[int] | str | None = None,
        folders: int | Iterable[int] | str | None = None,
        types: ReportChannel | Iterable[ReportChannel] | str | None = None,
        previous: bool = False,
    ) -> ConversationsOverallReport:
        """Get the conversations report.

        How many conversations there were, when, and which tags, customers, saved replies, workflows and custom fields
        lead. Days and hours of the busiest times are in the company's time zone; `busiestDay` is an object here. Needs
        the Plus or Pro plan, otherwise expect a 403.

        Args:
            start: Start of the time range, in UTC and whole seconds. Buckets of reports over time begin at this
                very instant, not at midnight.
            end: End of the time range, in UTC and whole seconds. Whether this very instant still counts is not
                documented.
            previous_start: Start of a time range to compare with, in UTC and whole seconds; only together with
                `previousEnd`.
            previous_end: End of a time range to compare with, in UTC and whole seconds; only together with
                `previousStart`.
            mailboxes: Ids of the mailboxes to count; all that the token's user may see when left out.
            tags: Ids of the tags to filter by; 1 stands for conversations without a tag.
            folders: Ids of the folders to filter by.
            types: Channels to filter by; all when left out.
            previous: Whether to compare with the range of equal length just before, in place of `previous_start`
                and `previous_end`.

        Raises:
            APIError: The answer is 400, 401, 403, 404, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/reports/conversations/reports-conversations-overall
        """
        from . import get_conversations_overall_report

        c = self._coerce
        return get_conversations_overall_report.sync(
            client=self._raw,
            **c.compared_period(start, end, previous, previous_start, previous_end),
            mailboxes=c.query_list("mailboxes", mailboxes, int, None),
            tags=c.query_list("tags", tags, int, None),
            folders=c.query_list("folders", folders, int, None),
            types=c.query_list("types", types, str, None),
        )

    def conversations_busy_times(
        self,
        *,
        start: datetime.datetime | datetime.date | str,
        end: datetime.datetime | datetime.date | str,
        previous_start: datetime.datetime | datetime.date | str | None = None,
        previous_end: datetime.datetime | datetime.date | str | None = None,
        mailboxes: int | Iterable[int] | str | None = None,
        tags: int | Iterable[int] | str | None = None,
        folders: int | Iterable[int] | str | None = None,
        types: ReportChannel | Iterable[ReportChannel] | str | None = None,
        previous: bool = False,
    ) -> Page[ConversationsBusyTime]:
        """List busy times of the week.

        How many new conversations came in each hour of the week. Days and hours are in the company's time zone,
        whatever zone the range is given in. The previous range is accepted but has no visible effect. Needs the Plus or
        Pro plan, otherwise expect a 403.

        Args:
            start: Start of the time range, in UTC and whole seconds. Buckets of reports over time begin at this
                very instant, not at midnight.
            end: End of the time range, in UTC and whole seconds. Whether this very instant still counts is not
                documented.
            previous_start: Start of a time range to compare with, in UTC and whole seconds; only together with
                `previousEnd`.
            previous_end: End of a time range to compare with, in UTC and whole seconds; only together with
                `previousStart`.
            mailboxes: Ids of the mailboxes to count; all that the token's user may see when left out.
            tags: Ids of the tags to filter by; 1 stands for conversations without a tag.
            folders: Ids of the folders to filter by.
            types: Channels to filter by; all when left out.
            previous: Whether to compare with the range of equal length just before, in place of `previous_start`
                and `previous_end`.

        Raises:
            APIError: The answer is 400, 401, 403, 404, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/reports/conversations/reports-conversations-busy-times
        """
        from . import get_conversations_busy_times_report

        c = self._coerce
        return self._pages(
            get_conversations_busy_times_report.sync_detailed,
            (),
            {
                **c.compared_period(start, end, previous, previous_start, previous_end),
                "mailboxes": c.query_list("mailboxes", mailboxes, int, None),
                "tags": c.query_list("tags", tags, int, None),
                "folders": c.query_list("folders", folders, int, None),
                "types": c.query_list("types", types, str, None),
            },
        )

    def conversations_drilldown(
        self,
        *,
        start: datetime.datetime | datetime.date | str,
        end: datetime.datetime | datetime.date | str,
        mailboxes: int | Iterable[int] | str | None = None,
        tags: int | Iterable[int] | str | None = None,
        folders: int | Iterable[int] | str | None = None,
        types: ReportChannel | Iterable[ReportChannel] | str | None = None,
        page: int | None = None,
        rows: int | None = None,
    ) -> Page[DrilldownConversation]:
        """List conversations behind the conversations report.

        Conversations that make up the conversations report. Needs the Plus or Pro plan, otherwise expect a 403.

        Args:
            start: Start of the time range, in UTC and whole seconds. Buckets of reports over time begin at this
                very instant, not at midnight.
            end: End of the time range, in UTC and whole seconds. Whether this very instant still counts is not
                documented.
            mailboxes: Ids of the mailboxes to count; all that the token's user may see when left out.
            tags: Ids of the tags to filter by; 1 stands for conversations without a tag.
            folders: Ids of the folders to filter by.
            types: Channels to filter by; all when left out.
            page: Number of the page to read, counted from 1. The page size is the server's choice.
            rows: Rows a page. The documented default is not certain, so send it when it matters.

        Raises:
            APIError: The answer is 400, 401, 403, 404, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/reports/conversations/reports-conversations-drilldown
        """
        from . import get_conversations_drilldown_report

        c = self._coerce
        return self._pages(
            get_conversations_drilldown_report.sync_detailed,
            (),
            {
                **c.period(start, end),
                "mailboxes": c.query_list("mailboxes", mailboxes, int, None),
                "tags": c.query_list("tags", tags, int, None),
                "folders": c.query_list("folders", folders, int, None),
                "types": c.query_list("types", types, str, None),
                "page": c.integer("page", page, None),
                "rows": c.limited("rows", rows, 1, 50, None),
            },
        )

    def conversations_fields_drilldown(
        self,
        *,
        start: datetime.datetime | datetime.date | str,
        end: datetime.datetime | datetime.date | str,
        mailboxes: int | Iterable[int] | str | None = None,
        tags: int | Iterable[int] | str | None = None,
        folders: int | Iterable[int] | str | None = None,
        types: ReportChannel | Iterable[ReportChannel] | str | None = None,
        field: GetConversationsFieldsDrilldownReportField,
        fieldid: int,
        page: int | None = None,
        rows: int | None = None,
    ) -> Page[DrilldownConversation]:
        """List conversations behind a tag, saved reply, workflow or customer.

        Conversations behind one entry of the rankings in the conversations report: those with a tag, saved reply,
        workflow or customer. Needs the Plus or Pro plan, otherwise expect a 403.

        Args:
            start: Start of the time range, in UTC and whole seconds. Buckets of reports over time begin at this
                very instant, not at midnight.
            end: End of the time range, in UTC and whole seconds. Whether this very instant still counts is not
                documented.
            mailboxes: Ids of the mailboxes to count; all that the token's user may see when left out.
            tags: Ids of the tags to filter by; 1 stands for conversations without a tag.
            folders: Ids of the folders to filter by.
            types: Channels to filter by; all when left out.
            field: What `fieldid` is an id of.
            fieldid: Id of the tag, saved reply, workflow or customer. The name is all in lower case.
            page: Number of the page to read, counted from 1. The page size is the server's choice.
            rows: Rows a page. The documented default is not certain, so send it when it matters.

        Raises:
            APIError: The answer is 400, 401, 403, 404, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/reports/conversations/reports-conversations-field-drilldown
        """
        from . import get_conversations_fields_drilldown_report

        c = self._coerce
        return self._pages(
            get_conversations_fields_drilldown_report.sync_detailed,
            (),
            {
                **c.period(start, end),
                "mailboxes": c.query_list("mailboxes", mailboxes, int, None),
                "tags": c.query_list("tags", tags, int, None),
                "folders": c.query_list("folders", folders, int, None),
                "types": c.query_list("types", types, str, None),
                "field": c.string("field", field),
                "fieldid": c.integer("fieldid", fieldid),
                "page": c.integer("page", page, None),
                "rows": c.limited("rows", rows, 1, 50, None),
            },
        )

    def conversations_new(
        self,
        *,
        start: datetime.datetime | datetime.date | str,
        end: datetime.datetime | datetime.date | str,
        previous_start: datetime.datetime | datetime.date | str | None = None,
        previous_end: datetime.datetime | datetime.date | str | None = None,
        mailboxes: int | Iterable[int] | str | None = None,
        tags: int | Iterable[int] | str | None = None,
        folders: int | Iterable[int] | str | None = None,
        types: ReportChannel | Iterable[ReportChannel] | str | None = None,
        view_by: ReportBucket | None = None,
        previous: bool = False,
    ) -> ConversationsNewReport:
        """Get new conversations over time.

        How many new conversations there were, in buckets of a day, a week or a month. The start of a bucket is called
        `start` here and `date` in other reports. Needs the Plus or Pro plan, otherwise expect a 403.

        Args:
            start: Start of the time range, in UTC and whole seconds. Buckets of reports over time begin at this
                very instant, not at midnight.
            end: End of the time range, in UTC and whole seconds. Whether this very instant still counts is not
                documented.
            previous_start: Start of a time range to compare with, in UTC and whole seconds; only together with
                `previousEnd`.
            previous_end: End of a time range to compare with, in UTC and whole seconds; only together with
                `previousStart`.
            mailboxes: Ids of the mailboxes to count; all that the token's user may see when left out.
            tags: Ids of the tags to filter by; 1 stands for conversations without a tag.
            folders: Ids of the folders to filter by.
            types: Channels to filter by; all when left out.
            view_by: Length of a bucket: `day` for ranges of up to 60 days, `week` of up to a year, `month` of 61
                days and more. Other ranges may be refused. What is assumed when it is left out is not documented,
                perhaps `week`.
            previous: Whether to compare with the range of equal length just before, in place of `previous_start`
                and `previous_end`.

        Raises:
            APIError: The answer is 400, 401, 403, 404, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/reports/conversations/reports-conversations-new
        """
        from . import get_conversations_new_report

        c = self._coerce
        return get_conversations_new_report.sync(
            client=self._raw,
            **c.compared_period(start, end, previous, previous_start, previous_end),
            mailboxes=c.query_list("mailboxes", mailboxes, int, None),
            tags=c.query_list("tags", tags, int, None),
            folders=c.query_list("folders", folders, int, None),
            types=c.query_list("types", types, str, None),
            view_by=c.string("view_by", view_by, None),
        )

    def conversations_new_drilldown(
        self,
        *,
        start: datetime.datetime | datetime.date | str,
        end: datetime.datetime | datetime.date | str,
        mailboxes: int | Iterable[int] | str | None = None,
        tags: int | Iterable[int] | str | None = None,
        folders: int | Iterable[int] | str | None = None,
        types: ReportChannel | Iterable[ReportChannel] | str | None = None,
        page: int | None = None,
        rows: int | None = None,
    ) -> Page[DrilldownConversation]:
        """List new conversations.

        Conversations that make up the report on new conversations. Needs the Plus or Pro plan, otherwise expect a 403.

        Args:
            start: Start of the time range, in UTC and whole seconds. Buckets of reports over time begin at this
                very instant, not at midnight.
            end: End of the time range, in UTC and whole seconds. Whether this very instant still counts is not
                documented.
            mailboxes: Ids of the mailboxes to count; all that the token's user may see when left out.
            tags: Ids of the tags to filter by; 1 stands for conversations without a tag.
            folders: Ids of the folders to filter by.
            types: Channels to filter by; all when left out.
            page: Number of the page to read, counted from 1. The page size is the server's choice.
            rows: Rows a page. The documented default is not certain, so send it when it matters.

        Raises:
            APIError: The answer is 400, 401, 403, 404, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/reports/conversations/reports-conversations-new-drilldown
        """
        from . import get_conversations_new_drilldown_report

        c = self._coerce
        return self._pages(
            get_conversations_new_drilldown_report.sync_detailed,
            (),
            {
                **c.period(start, end),
                "mailboxes": c.query_list("mailboxes", mailboxes, int, None),
                "tags": c.query_list("tags", tags, int, None),
                "folders": c.query_list("folders", folders, int, None),
                "types": c.query_list("types", types, str, None),
                "page": c.integer("page", page, None),
                "rows": c.limited("rows", rows, 1, 50, None),
            },
        )

    def conversations_received_messages(
        self,
        *,
        start: datetime.datetime | datetime.date | str,
        end: datetime.datetime | datetime.date | str,
        previous_start: datetime.datetime | datetime.date | str | None = None,
        previous_end: datetime.datetime | datetime.date | str | None = None,
        mailboxes: int | Iterable[int] | str | None = None,
        tags: int | Iterable[int] | str | None = None,
        folders: int | Iterable[int] | str | None = None,
        types: ReportChannel | Iterable[ReportChannel] | str | None = None,
        view_by: ReportBucket | None = None,
        previous: bool = False,
    ) -> ConversationsReceivedMessagesReport:
        """Get received messages over time.

        How many messages came from customers, in buckets of a day, a week or a month. Points hold `date` and
        `messages`, though the documentation shows `start` and `count`. Needs the Plus or Pro plan, otherwise expect a
        403.

        Args:
            start: Start of the time range, in UTC and whole seconds. Buckets of reports over time begin at this
                very instant, not at midnight.
            end: End of the time range, in UTC and whole seconds. Whether this very instant still counts is not
                documented.
            previous_start: Start of a time range to compare with, in UTC and whole seconds; only together with
                `previousEnd`.
            previous_end: End of a time range to compare with, in UTC and whole seconds; only together with
                `previousStart`.
            mailboxes: Ids of the mailboxes to count; all that the token's user may see when left out.
            tags: Ids of the tags to filter by; 1 stands for conversations without a tag.
            folders: Ids of the folders to filter by.
            types: Channels to filter by; all when left out.
            view_by: Length of a bucket: `day` for ranges of up to 60 days, `week` of up to a year, `month` of 61
                days and more. Other ranges may be refused. What is assumed when it is left out is not documented,
                perhaps `week`.
            previous: Whether to compare with the range of equal length just before, in place of `previous_start`
                and `previous_end`.

        Raises:
            APIError: The answer is 400, 401, 403, 404, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/reports/conversations/reports-conversations-received-messages
        """
        from . import get_conversations_received_messages_report

        c = self._coerce
        return get_conversations_received_messages_report.sync(
            client=self._raw,
            **c.compared_period(start, end, previous, previous_start, previous_end),
            mailboxes=c.query_list("mailboxes", mailboxes, int, None),
            tags=c.query_list("tags", tags, int, None),
            folders=c.query_list("folders", folders, int, None),
            types=c.query_list("types", types, str, None),
            view_by=c.string("view_by", view_by, None),
        )

    def conversations_volume_by_channel(
        self,
        *,
        start: datetime.datetime | datetime.date | str,
        end: datetime.datetime | datetime.date | str,
        previous_start: datetime.datetime | datetime.date | str | None = None,
        previous_end: datetime.datetime | datetime.date | str | None = None,
        mailboxes: int | Iterable[int] | str | None = None,
        tags: int | Iterable[int] | str | None = None,
        folders: int | Iterable[int] | str | None = None,
        types: ReportChannel | Iterable[ReportChannel] | str | None = None,
        view_by: ReportBucket | None = None,
        previous: bool = False,
    ) -> ConversationsVolumeByChannelReport:
        """Get conversations by channel over time.

        How many conversations there were by chat, e-mail and phone, in buckets of a day, a week or a month. Chats of
        other tools than Beacon count here too. Needs the Plus or Pro plan, otherwise expect a 403.

        Args:
            start: Start of the time range, in UTC and whole seconds. Buckets of reports over time begin at this
                very instant, not at midnight.
            end: End of the time range, in UTC and whole seconds. Whether this very instant still counts is not
                documented.
            previous_start: Start of a time range to compare with, in UTC and whole seconds; only together with
                `previousEnd`.
            previous_end: End of a time range to compare with, in UTC and whole seconds; only together with
                `previousStart`.
            mailboxes: Ids of the mailboxes to count; all that the token's user may see when left out.
            tags: Ids of the tags to filter by; 1 stands for conversations without a tag.
            folders: Ids of the folders to filter by.
            types: Channels to filter by; all when left out.
            view_by: Length of a bucket: `day` for ranges of up to 60 days, `week` of up to a year, `month` of 61
                days and more. Other ranges may be refused. What is assumed when it is left out is not documented,
                perhaps `week`.
            previous: Whether to compare with the range of equal length just before, in place of `previous_start`
                and `previous_end`.

        Raises:
            APIError: The answer is 400, 401, 403, 404, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/reports/conversations/reports-conversations-volume-by-channel
        """
        from . import get_conversations_volume_by_channel_report

        c = self._coerce
        return get_conversations_volume_by_channel_report.sync(
            client=self._raw,
            **c.compared_period(start, end, previous, previous_start, previous_end),
            mailboxes=c.query_list("mailboxes", mailboxes, int, None),
            tags=c.query_list("tags", tags, int, None),
            folders=c.query_list("folders", folders, int, None),
            types=c.query_list("types", types, str, None),
            view_by=c.string("view_by", view_by, None),
        )

    def docs_overall(
        self,
        *,
        start: datetime.datetime | datetime.date | str,
        end: datetime.datetime | datetime.date | str,
        previous_start: datetime.datetime | datetime.date | str | None = None,
        previous_end: datetime.datetime | datetime.date | str | None = None,
        sites: str | Iterable[str] | str | None = None,
        previous: bool = False,
    ) -> DocsOverallReport:
        """Get the Docs report.

        How visitors used the Docs sites: what they searched for and read, and how it ended. It has no filters but the
        sites, and no dates in the answer. Needs the Plus or Pro plan, otherwise expect a 403.

        Args:
            start: Start of the time range, in UTC and whole seconds. Buckets of reports over time begin at this
                very instant, not at midnight.
            end: End of the time range, in UTC and whole seconds. Whether this very instant still counts is not
                documented.
            previous_start: Start of a time range to compare with, in UTC and whole seconds; only together with
                `previousEnd`.
            previous_end: End of a time range to compare with, in UTC and whole seconds; only together with
                `previousStart`.
            sites: Ids of Docs sites, 24 hexadecimal digits each; all sites when left out.
            previous: Whether to compare with the range of equal length just before, in place of `previous_start`
                and `previous_end`.

        Raises:
            APIError: The answer is 400, 401, 403, 404, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/reports/docs/reports-docs-overall
        """
        from . import get_docs_overall_report

        c = self._coerce
        return get_docs_overall_report.sync(
            client=self._raw,
            **c.compared_period(start, end, previous, previous_start, previous_end),
            sites=c.query_list("sites", sites, str, None),
        )

    def email(
        self,
        *,
        start: datetime.datetime | datetime.date | str,
        end: datetime.datetime | datetime.date | str,
        previous_start: datetime.datetime | datetime.date | str | None = None,
        previous_end: datetime.datetime | datetime.date | str | None = None,
        mailboxes: int | Iterable[int] | str | None = None,
        tags: int | Iterable[int] | str | None = None,
        folders: int | Iterable[int] | str | None = None,
        office_hours: bool | None = None,
        previous: bool = False,
    ) -> EmailReport:
        """Get the e-mail report.

        Volume, answers and resolutions of e-mail conversations. Durations are in seconds. At the top level the same
        names hold spreads over ranges, not numbers. Needs the Plus or Pro plan, otherwise expect a 403.

        Args:
            start: Start of the time range, in UTC and whole seconds. Buckets of reports over time begin at this
                very instant, not at midnight.
            end: End of the time range, in UTC and whole seconds. Whether this very instant still counts is not
                documented.
            previous_start: Start of a time range to compare with, in UTC and whole seconds; only together with
                `previousEnd`.
            previous_end: End of a time range to compare with, in UTC and whole seconds; only together with
                `previousStart`.
            mailboxes: Ids of the mailboxes to count; all that the token's user may see when left out.
            tags: Ids of the tags to filter by; 1 stands for conversations without a tag.
            folders: Ids of the folders to filter by.
            office_hours: Whether to take office hours into account. Has no effect unless office hours are enabled
                in the account.
            previous: Whether to compare with the range of equal length just before, in place of `previous_start`
                and `previous_end`.

        Raises:
            APIError: The answer is 400, 401, 403, 404, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/reports/email
        """
        from . import get_email_report

        c = self._coerce
        return get_email_report.sync(
            client=self._raw,
            **c.compared_period(start, end, previous, previous_start, previous_end),
            mailboxes=c.query_list("mailboxes", mailboxes, int, None),
            tags=c.query_list("tags", tags, int, None),
            folders=c.query_list("folders", folders, int, None),
            office_hours=c.boolean("office_hours", office_hours, None),
        )

    def happiness_overall(
        self,
        *,
        start: datetime.datetime | datetime.date | str,
        end: datetime.datetime | datetime.date | str,
        previous_start: datetime.datetime | datetime.date | str | None = None,
        previous_end: datetime.datetime | datetime.date | str | None = None,
        mailboxes: int | Iterable[int] | str | None = None,
        tags: int | Iterable[int] | str | None = None,
        folders: int | Iterable[int] | str | None = None,
        types: ReportChannel | Iterable[ReportChannel] | str | None = None,
        previous: bool = False,
    ) -> HappinessOverallReport:
        """Get the happiness report.

        How customers rated the company: shares and counts of great, okay and not good ratings, and the score made of
        them. Needs the Plus or Pro plan, otherwise expect a 403.

        Args:
            start: Start of the time range, in UTC and whole seconds. Buckets of reports over time begin at this
                very instant, not at midnight.
            end: End of the time range, in UTC and whole seconds. Whether this very instant still counts is not
                documented.
            previous_start: Start of a time range to compare with, in UTC and whole seconds; only together with
                `previousEnd`.
            previous_end: End of a time range to compare with, in UTC and whole seconds; only together with
                `previousStart`.
            mailboxes: Ids of the mailboxes to count; all that the token's user may see when left out.
            tags: Ids of the tags to filter by; 1 stands for conversations without a tag.
            folders: Ids of the folders to filter by.
            types: Channels to filter by; all when left out.
            previous: Whether to compare with the range of equal length just before, in place of `previous_start`
                and `previous_end`.

        Raises:
            APIError: The answer is 400, 401, 403, 404, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/reports/happiness/reports-happiness-overall
        """
        from . import get_happiness_overall_report

        c = self._coerce
        return get_happiness_overall_report.sync(
            client=self._raw,
            **c.compared_period(start, end, previous, previous_start, previous_end),
            mailboxes=c.query_list("mailboxes", mailboxes, int, None),
            tags=c.query_list("tags", tags, int, None),
            folders=c.query_list("folders", folders, int, None),
            types=c.query_list("types", types, str, None),
        )

    def happiness_ratings(
        self,
        *,
        start: datetime.datetime | datetime.date | str,
        end: datetime.datetime | datetime.date | str,
        previous_start: datetime.datetime | datetime.date | str | None = None,
        previous_end: datetime.datetime | datetime.date | str | None = None,
        mailboxes: int | Iterable[int] | str | None = None,
        tags: int | Iterable[int] | str | None = None,
        folders: int | Iterable[int] | str | None = None,
        types: ReportChannel | Iterable[ReportChannel] | str | None = None,
        page: int | None = None,
        sort_field: GetHappinessRatingsReportSortField | None = None,
        sort_order: ReportSortOrder | None = None,
        rating: ReportRatingFilter | None = None,
        previous: bool = False,
    ) -> Page[RatingReportRow]:
        """List ratings of the company.

        Ratings that were given in the time range, each with its conversation and user. The previous range is accepted
        but has no visible effect. The number of rows a page is fixed. Needs the Plus or Pro plan, otherwise expect a
        403.

        Args:
            start: Start of the time range, in UTC and whole seconds. Buckets of reports over time begin at this
                very instant, not at midnight.
            end: End of the time range, in UTC and whole seconds. Whether this very instant still counts is not
                documented.
            previous_start: Start of a time range to compare with, in UTC and whole seconds; only together with
                `previousEnd`.
            previous_end: End of a time range to compare with, in UTC and whole seconds; only together with
                `previousStart`.
            mailboxes: Ids of the mailboxes to count; all that the token's user may see when left out.
            tags: Ids of the tags to filter by; 1 stands for conversations without a tag.
            folders: Ids of the folders to filter by.
            types: Channels to filter by; all when left out.
            page: Number of the page to read, counted from 1. The page size is the server's choice.
            sort_field: Field to sort by. What is assumed when it is left out is not documented.
            sort_order: Direction of sorting. What is assumed when it is left out is not documented.
            rating: Rating to filter by, just one; presumably `all` when left out.
            previous: Whether to compare with the range of equal length just before, in place of `previous_start`
                and `previous_end`.

        Raises:
            APIError: The answer is 400, 401, 403, 404, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/reports/happiness/reports-happiness-ratings
        """
        from . import get_happiness_ratings_report

        c = self._coerce
        return self._pages(
            get_happiness_ratings_report.sync_detailed,
            (),
            {
                **c.compared_period(start, end, previous, previous_start, previous_end),
                "mailboxes": c.query_list("mailboxes", mailboxes, int, None),
                "tags": c.query_list("tags", tags, int, None),
                "folders": c.query_list("folders", folders, int, None),
                "types": c.query_list("types", types, str, None),
                "page": c.integer("page", page, None),
                "sort_field": c.string("sort_field", sort_field, None),
                "sort_order": c.string("sort_order", sort_order, None),
                "rating": c.string("rating", rating, None),
            },
        )

    def phone(
        self,
        *,
        start: datetime.datetime | datetime.date | str,
        end: datetime.datetime | datetime.date | str,
        previous_start: datetime.datetime | datetime.date | str | None = None,
        previous_end: datetime.datetime | datetime.date | str | None = None,
        mailboxes: int | Iterable[int] | str | None = None,
        tags: int | Iterable[int] | str | None = None,
        folders: int | Iterable[int] | str | None = None,
        office_hours: bool | None = None,
        previous: bool = False,
    ) -> PhoneReport:
        """Get the phone report.

        How many phone calls were logged in Help Scout, in all and by user. Needs the Plus or Pro plan, otherwise expect
        a 403.

        Args:
            start: Start of the time range, in UTC and whole seconds. Buckets of reports over time begin at this
                very instant, not at midnight.
            end: End of the time range, in UTC and whole seconds. Whether this very instant still counts is not
                documented.
            previous_start: Start of a time range to compare with, in UTC and whole seconds; only together with
                `previousEnd`.
            previous_end: End of a time range to compare with, in UTC and whole seconds; only together with
                `previousStart`.
            mailboxes: Ids of the mailboxes to count; all that the token's user may see when left out.
            tags: Ids of the tags to filter by; 1 stands for conversations without a tag.
            folders: Ids of the folders to filter by.
            office_hours: Whether to take office hours into account. Has no effect unless office hours are enabled
                in the account.
            previous: Whether to compare with the range of equal length just before, in place of `previous_start`
                and `previous_end`.

        Raises:
            APIError: The answer is 400, 401, 403, 404, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/reports/phone
        """
        from . import get_phone_report

        c = self._coerce
        return get_phone_report.sync(
            client=self._raw,
            **c.compared_period(start, end, previous, previous_start, previous_end),
            mailboxes=c.query_list("mailboxes", mailboxes, int, None),
            tags=c.query_list("tags", tags, int, None),
            folders=c.query_list("folders", folders, int, None),
            office_hours=c.boolean("office_hours", office_hours, None),
        )

    def productivity_overall(
        self,
        *,
        start: datetime.datetime | datetime.date | str,
        end: datetime.datetime | datetime.date | str,
        previous_start: datetime.datetime | datetime.date | str | None = None,
        previous_end: datetime.datetime | datetime.date | str | None = None,
        mailboxes: int | Iterable[int] | str | None = None,
        tags: int | Iterable[int] | str | None = None,
        folders: int | Iterable[int] | str | None = None,
        types: ReportChannel | Iterable[ReportChannel] | str | None = None,
        office_hours: bool | None = None,
        previous: bool = False,
    ) -> ProductivityOverallReport:
        """Get the productivity report.

        How quickly and with how many replies the company answered and resolved conversations. Durations are in seconds.
        At the top level the same names hold spreads over ranges; the conversations in a range are listed by the company
        drilldown. Needs the Plus or Pro plan, otherwise expect a 403.

        Args:
            start: Start of the time range, in UTC and whole seconds. Buckets of reports over time begin at this
                very instant, not at midnight.
            end: End of the time range, in UTC and whole seconds. Whether this very instant still counts is not
                documented.
            previous_start: Start of a time range to compare with, in UTC and whole seconds; only together with
                `previousEnd`.
            previous_end: End of a time range to compare with, in UTC and whole seconds; only together with
                `previousStart`.
            mailboxes: Ids of the mailboxes to count; all that the token's user may see when left out.
            tags: Ids of the tags to filter by; 1 stands for conversations without a tag.
            folders: Ids of the folders to filter by.
            types: Channels to filter by; all when left out.
            office_hours: Whether to take office hours into account. Has no effect unless office hours are enabled
                in the account.
            previous: Whether to compare with the range of equal length just before, in place of `previous_start`
                and `previous_end`.

        Raises:
            APIError: The answer is 400, 401, 403, 404, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/reports/productivity/reports-productivity-overall
        """
        from . import get_productivity_overall_report

        c = self._coerce
        return get_productivity_overall_report.sync(
            client=self._raw,
            **c.compared_period(start, end, previous, previous_start, previous_end),
            mailboxes=c.query_list("mailboxes", mailboxes, int, None),
            tags=c.query_list("tags", tags, int, None),
            folders=c.query_list("folders", folders, int, None),
            types=c.query_list("types", types, str, None),
            office_hours=c.boolean("office_hours", office_hours, None),
        )

    def productivity_first_response_time(
        self,
        *,
        start: datetime.datetime | datetime.date | str,
        end: datetime.datetime | datetime.date | str,
        previous_start: datetime.datetime | datetime.date | str | None = None,
        previous_end: datetime.datetime | datetime.date | str | None = None,
        mailboxes: int | Iterable[int] | str | None = None,
        tags: int | Iterable[int] | str | None = None,
        folders: int | Iterable[int] | str | None = None,
        types: ReportChannel | Iterable[ReportChannel] | str | None = None,
        office_hours: bool | None = None,
        view_by: ReportBucket | None = None,
        previous: bool = False,
    ) -> ProductivityFirstResponseTimeReport:
        """Get first response times over time.

        Average time in seconds until customers got a first reply, in buckets of a day, a week or a month. Needs the
        Plus or Pro plan, otherwise expect a 403.

        Args:
            start: Start of the time range, in UTC and whole seconds. Buckets of reports over time begin at this
                very instant, not at midnight.
            end: End of the time range, in UTC and whole seconds. Whether this very instant still counts is not
                documented.
            previous_start: Start of a time range to compare with, in UTC and whole seconds; only together with
                `previousEnd`.
            previous_end: End of a time range to compare with, in UTC and whole seconds; only together with
                `previousStart`.
            mailboxes: Ids of the mailboxes to count; all that the token's user may see when left out.
            tags: Ids of the tags to filter by; 1 stands for conversations without a tag.
            folders: Ids of the folders to filter by.
            types: Channels to filter by; all when left out.
            office_hours: Whether to take office hours into account. Has no effect unless office hours are enabled
                in the account.
            view_by: Length of a bucket: `day` for ranges of up to 60 days, `week` of up to a year, `month` of 61
                days and more. Other ranges may be refused. What is assumed when it is left out is not documented,
                perhaps `week`.
            previous: Whether to compare with the range of equal length just before, in place of `previous_start`
                and `previous_end`.

        Raises:
            APIError: The answer is 400, 401, 403, 404, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/reports/productivity/reports-productivity-first-response-time
        """
        from . import get_productivity_first_response_time_report

        c = self._coerce
        return get_productivity_first_response_time_report.sync(
            client=self._raw,
            **c.compared_period(start, end, previous, previous_start, previous_end),
            mailboxes=c.query_list("mailboxes", mailboxes, int, None),
            tags=c.query_list("tags", tags, int, None),
            folders=c.query_list("folders", folders, int, None),
            types=c.query_list("types", types, str, None),
            office_hours=c.boolean("office_hours", office_hours, None),
            view_by=c.string("view_by", view_by, None),
        )

    def productivity_replies_sent(
        self,
        *,
        start: datetime.datetime | datetime.date | str,
        end: datetime.datetime | datetime.date | str,
        previous_start: datetime.datetime | datetime.date | str | None = None,
        previous_end: datetime.datetime | datetime.date | str | None = None,
        mailboxes: int | Iterable[int] | str | None = None,
        tags: int | Iterable[int] | str | None = None,
        folders: int | Iterable[int] | str | None = None,
        types: ReportChannel | Iterable[ReportChannel] | str | None = None,
        office_hours: bool | None = None,
        view_by: ReportBucket | None = None,
        previous: bool = False,
    ) -> ProductivityRepliesSentReport:
        """Get replies sent over time.

        How many replies the company sent, in buckets of a day, a week or a month. Needs the Plus or Pro plan, otherwise
        expect a 403.

        Args:
            start: Start of the time range, in UTC and whole seconds. Buckets of reports over time begin at this
                very instant, not at midnight.
            end: End of the time range, in UTC and whole seconds. Whether this very instant still counts is not
                documented.
            previous_start: Start of a time range to compare with, in UTC and whole seconds; only together with
                `previousEnd`.
            previous_end: End of a time range to compare with, in UTC and whole seconds; only together with
                `previousStart`.
            mailboxes: Ids of the mailboxes to count; all that the token's user may see when left out.
            tags: Ids of the tags to filter by; 1 stands for conversations without a tag.
            folders: Ids of the folders to filter by.
            types: Channels to filter by; all when left out.
            office_hours: Whether to take office hours into account. Has no effect unless office hours are enabled
                in the account.
            view_by: Length of a bucket: `day` for ranges of up to 60 days, `week` of up to a year, `month` of 61
                days and more. Other ranges may be refused. What is assumed when it is left out is not documented,
                perhaps `week`.
            previous: Whether to compare with the range of equal length just before, in place of `previous_start`
                and `previous_end`.

        Raises:
            APIError: The answer is 400, 401, 403, 404, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/reports/productivity/reports-productivity-replies-sent
        """
        from . import get_productivity_replies_sent_report

        c = self._coerce
        return get_productivity_replies_sent_report.sync(
            client=self._raw,
            **c.compared_period(start, end, previous, previous_start, previous_end),
            mailboxes=c.query_list("mailboxes", mailboxes, int, None),
            tags=c.query_list("tags", tags, int, None),
            folders=c.query_list("folders", folders, int, None),
            types=c.query_list("types", types, str, None),
            office_hours=c.boolean("office_hours", office_hours, None),
            view_by=c.string("view_by", view_by, None),
        )

    def productivity_resolution_time(
        self,
        *,
        start: datetime.datetime | datetime.date | str,
        end: datetime.datetime | datetime.date | str,
        previous_start: datetime.datetime | datetime.date | str | None = None,
        previous_end: datetime.datetime | datetime.date | str | None = None,
        mailboxes: int | Iterable[int] | str | None = None,
        tags: int | Iterable[int] | str | None = None,
        folders: int | Iterable[int] | str | None = None,
        types: ReportChannel | Iterable[ReportChannel] | str | None = None,
        office_hours: bool | None = None,
        view_by: ReportBucket | None = None,
        previous: bool = False,
    ) -> ProductivityResolutionTimeReport:
        """Get resolution times over time.

        Average time in seconds until conversations were resolved, in buckets of a day, a week or a month. Needs the
        Plus or Pro plan, otherwise expect a 403.

        Args:
            start: Start of the time range, in UTC and whole seconds. Buckets of reports over time begin at this
                very instant, not at midnight.
            end: End of the time range, in UTC and whole seconds. Whether this very instant still counts is not
                documented.
            previous_start: Start of a time range to compare with, in UTC and whole seconds; only together with
                `previousEnd`.
            previous_end: End of a time range to compare with, in UTC and whole seconds; only together with
                `previousStart`.
            mailboxes: Ids of the mailboxes to count; all that the token's user may see when left out.
            tags: Ids of the tags to filter by; 1 stands for conversations without a tag.
            folders: Ids of the folders to filter by.
            types: Channels to filter by; all when left out.
            office_hours: Whether to take office hours into account. Has no effect unless office hours are enabled
                in the account.
            view_by: Length of a bucket: `day` for ranges of up to 60 days, `week` of up to a year, `month` of 61
                days and more. Other ranges may be refused. What is assumed when it is left out is not documented,
                perhaps `week`.
            previous: Whether to compare with the range of equal length just before, in place of `previous_start`
                and `previous_end`.

        Raises:
            APIError: The answer is 400, 401, 403, 404, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/reports/productivity/reports-productivity-resolution-time
        """
        from . import get_productivity_resolution_time_report

        c = self._coerce
        return get_productivity_resolution_time_report.sync(
            client=self._raw,
            **c.compared_period(start, end, previous, previous_start, previous_end),
            mailboxes=c.query_list("mailboxes", mailboxes, int, None),
            tags=c.query_list("tags", tags, int, None),
            folders=c.query_list("folders", folders, int, None),
            types=c.query_list("types", types, str, None),
            office_hours=c.boolean("office_hours", office_hours, None),
            view_by=c.string("view_by", view_by, None),
        )

    def productivity_resolved(
        self,
        *,
        start: datetime.datetime | datetime.date | str,
        end: datetime.datetime | datetime.date | str,
        previous_start: datetime.datetime | datetime.date | str | None = None,
        previous_end: datetime.datetime | datetime.date | str | None = None,
        mailboxes: int | Iterable[int] | str | None = None,
        tags: int | Iterable[int] | str | None = None,
        folders: int | Iterable[int] | str | None = None,
        types: ReportChannel | Iterable[ReportChannel] | str | None = None,
        office_hours: bool | None = None,
        view_by: ReportBucket | None = None,
        previous: bool = False,
    ) -> ProductivityResolvedReport:
        """Get resolved conversations over time.

        How many conversations the company resolved, in buckets of a day, a week or a month. Needs the Plus or Pro plan,
        otherwise expect a 403.

        Args:
            start: Start of the time range, in UTC and whole seconds. Buckets of reports over time begin at this
                very instant, not at midnight.
            end: End of the time range, in UTC and whole seconds. Whether this very instant still counts is not
                documented.
            previous_start: Start of a time range to compare with, in UTC and whole seconds; only together with
                `previousEnd`.
            previous_end: End of a time range to compare with, in UTC and whole seconds; only together with
                `previousStart`.
            mailboxes: Ids of the mailboxes to count; all that the token's user may see when left out.
            tags: Ids of the tags to filter by; 1 stands for conversations without a tag.
            folders: Ids of the folders to filter by.
            types: Channels to filter by; all when left out.
            office_hours: Whether to take office hours into account. Has no effect unless office hours are enabled
                in the account.
            view_by: Length of a bucket: `day` for ranges of up to 60 days, `week` of up to a year, `month` of 61
                days and more. Other ranges may be refused. What is assumed when it is left out is not documented,
                perhaps `week`.
            previous: Whether to compare with the range of equal length just before, in place of `previous_start`
                and `previous_end`.

        Raises:
            APIError: The answer is 400, 401, 403, 404, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/reports/productivity/reports-productivity-resolved
        """
        from . import get_productivity_resolved_report

        c = self._coerce
        return get_productivity_resolved_report.sync(
            client=self._raw,
            **c.compared_period(start, end, previous, previous_start, previous_end),
            mailboxes=c.query_list("mailboxes", mailboxes, int, None),
            tags=c.query_list("tags", tags, int, None),
            folders=c.query_list("folders", folders, int, None),
            types=c.query_list("types", types, str, None),
            office_hours=c.boolean("office_hours", office_hours, None),
            view_by=c.string("view_by", view_by, None),
        )

    def productivity_response_time(
        self,
        *,
        start: datetime.datetime | datetime.date | str,
        end: datetime.datetime | datetime.date | str,
        previous_start: datetime.datetime | datetime.date | str | None = None,
        previous_end: datetime.datetime | datetime.date | str | None = None,
        mailboxes: int | Iterable[int] | str | None = None,
        tags: int | Iterable[int] | str | None = None,
        folders: int | Iterable[int] | str | None = None,
        types: ReportChannel | Iterable[ReportChannel] | str | None = None,
        office_hours: bool | None = None,
        view_by: ReportBucket | None = None,
        previous: bool = False,
    ) -> ProductivityResponseTimeReport:
        """Get response times over time.

        Average time in seconds until customers got a reply, be it the first or a later one, in buckets of a day, a week
        or a month. Needs the Plus or Pro plan, otherwise expect a 403.

        Args:
            start: Start of the time range, in UTC and whole seconds. Buckets of reports over time begin at this
                very instant, not at midnight.
            end: End of the time range, in UTC and whole seconds. Whether this very instant still counts is not
                documented.
            previous_start: Start of a time range to compare with, in UTC and whole seconds; only together with
                `previousEnd`.
            previous_end: End of a time range to compare with, in UTC and whole seconds; only together with
                `previousStart`.
            mailboxes: Ids of the mailboxes to count; all that the token's user may see when left out.
            tags: Ids of the tags to filter by; 1 stands for conversations without a tag.
            folders: Ids of the folders to filter by.
            types: Channels to filter by; all when left out.
            office_hours: Whether to take office hours into account. Has no effect unless office hours are enabled
                in the account.
            view_by: Length of a bucket: `day` for ranges of up to 60 days, `week` of up to a year, `month` of 61
                days and more. Other ranges may be refused. What is assumed when it is left out is not documented,
                perhaps `week`.
            previous: Whether to compare with the range of equal length just before, in place of `previous_start`
                and `previous_end`.

        Raises:
            APIError: The answer is 400, 401, 403, 404, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/reports/productivity/reports-productivity-respose-time
        """
        from . import get_productivity_response_time_report

        c = self._coerce
        return get_productivity_response_time_report.sync(
            client=self._raw,
            **c.compared_period(start, end, previous, previous_start, previous_end),
            mailboxes=c.query_list("mailboxes", mailboxes, int, None),
            tags=c.query_list("tags", tags, int, None),
            folders=c.query_list("folders", folders, int, None),
            types=c.query_list("types", types, str, None),
            office_hours=c.boolean("office_hours", office_hours, None),
            view_by=c.string("view_by", view_by, None),
        )

    def user_overall(
        self,
        *,
        user: int,
        start: datetime.datetime | datetime.date | str,
        end: datetime.datetime | datetime.date | str,
        previous_start: datetime.datetime | datetime.date | str | None = None,
        previous_end: datetime.datetime | datetime.date | str | None = None,
        mailboxes: int | Iterable[int] | str | None = None,
        tags: int | Iterable[int] | str | None = None,
        folders: int | Iterable[int] | str | None = None,
        types: ReportChannel | Iterable[ReportChannel] | str | None = None,
        office_hours: bool | None = None,
        previous: bool = False,
    ) -> UserOverallReport:
        """Get the report on a user or team.

        Activity of a user, or of all members of a team if `user` is a team's id. Durations are in seconds. `busiestDay`
        is a number here, in the company's time zone, and only in `current`. Needs the Plus or Pro plan, otherwise
        expect a 403.

        Args:
            user: Id of a user, or of a team, which stands for all of its members.
            start: Start of the time range, in UTC and whole seconds. Buckets of reports over time begin at this
                very instant, not at midnight.
            end: End of the time range, in UTC and whole seconds. Whether this very instant still counts is not
                documented.
            previous_start: Start of a time range to compare with, in UTC and whole seconds; only together with
                `previousEnd`.
            previous_end: End of a time range to compare with, in UTC and whole seconds; only together with
                `previousStart`.
            mailboxes: Ids of the mailboxes to count; all that the token's user may see when left out.
            tags: Ids of the tags to filter by; 1 stands for conversations without a tag.
            folders: Ids of the folders to filter by.
            types: Channels to filter by; all when left out.
            office_hours: Whether to take office hours into account. Has no effect unless office hours are enabled
                in the account.
            previous: Whether to compare with the range of equal length just before, in place of `previous_start`
                and `previous_end`.

        Raises:
            APIError: The answer is 400, 401, 403, 404, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/reports/user/reports-user
        """
        from . import get_user_overall_report

        c = self._coerce
        return get_user_overall_report.sync(
            client=self._raw,
            **c.compared_period(start, end, previous, previous_start, previous_end),
            user=c.integer("user", user),
            mailboxes=c.query_list("mailboxes", mailboxes, int, None),
            tags=c.query_list("tags", tags, int, None),
            folders=c.query_list("folders", folders, int, None),
            types=c.query_list("types", types, str, None),
            office_hours=c.boolean("office_hours", office_hours, None),
        )

    def user_chat(
        self,
        *,
        user: int,
        start: datetime.datetime | datetime.date | str,
        end: datetime.datetime | datetime.date | str,
        previous_start: datetime.datetime | datetime.date | str | None = None,
        previous_end: datetime.datetime | datetime.date | str | None = None,
        mailboxes: int | Iterable[int] | str | None = None,
        tags: int | Iterable[int] | str | None = None,
        office_hours: bool | None = None,
        previous: bool = False,
    ) -> UserChatReport:
        """Get the chat report on a user or team.

        Chats of a user, or of a team if `user` is a team's id. It takes no types and no folders. Durations are in
        seconds and null in a range without chats; without a range to compare with, `previous` may be an empty range.
        Needs the Plus or Pro plan, otherwise expect a 403.

        Args:
            user: Id of a user, or of a team, which stands for all of its members.
            start: Start of the time range, in UTC and whole seconds. Buckets of reports over time begin at this
                very instant, not at midnight.
            end: End of the time range, in UTC and whole seconds. Whether this very instant still counts is not
                documented.
            previous_start: Start of a time range to compare with, in UTC and whole seconds; only together with
                `previousEnd`.
            previous_end: End of a time range to compare with, in UTC and whole seconds; only together with
                `previousStart`.
            mailboxes: Ids of the mailboxes to count; all that the token's user may see when left out.
            tags: Ids of the tags to filter by; 1 stands for conversations without a tag.
            office_hours: Whether to take office hours into account. Has no effect unless office hours are enabled
                in the account.
            previous: Whether to compare with the range of equal length just before, in place of `previous_start`
                and `previous_end`.

        Raises:
            APIError: The answer is 400, 401, 403, 404, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/reports/user/reports-user-chat
        """
        from . import get_user_chat_report

        c = self._coerce
        return get_user_chat_report.sync(
            client=self._raw,
            **c.compared_period(start, end, previous, previous_start, previous_end),
            user=c.integer("user", user),
            mailboxes=c.query_list("mailboxes", mailboxes, int, None),
            tags=c.query_list("tags", tags, int, None),
            office_hours=c.boolean("office_hours", office_hours, None),
        )

    def user_conversation_history(
        self,
        *,
        user: int,
        start: datetime.datetime | datetime.date | str,
        end: datetime.datetime | datetime.date | str,
        previous_start: datetime.datetime | datetime.date | str | None = None,
        previous_end: datetime.datetime | datetime.date | str | None = None,
        mailboxes: int | Iterable[int] | str | None = None,
        tags: int | Iterable[int] | str | None = None,
        folders: int | Iterable[int] | str | None = None,
        types: ReportChannel | Iterable[ReportChannel] | str | None = None,
        office_hours: bool | None = None,
        page: int | None = None,
        status: GetUserConversationHistoryReportStatus | None = None,
        sort_field: GetUserConversationHistoryReportSortField | None = None,
        sort_order: ReportSortOrder | None = None,
        previous: bool = False,
    ) -> Page[UserConversationHistoryRow]:
        """List the conversation history of a user.

        What a user did in single conversations. There may be one row for each reply, so a conversation can come more
        than once. The previous range is accepted but has no visible effect. Needs the Plus or Pro plan, otherwise
        expect a 403.

        Args:
            user: Id of a user, or of a team, which stands for all of its members.
            start: Start of the time range, in UTC and whole seconds. Buckets of reports over time begin at this
                very instant, not at midnight.
            end: End of the time range, in UTC and whole seconds. Whether this very instant still counts is not
                documented.
            previous_start: Start of a time range to compare with, in UTC and whole seconds; only together with
                `previousEnd`.
            previous_end: End of a time range to compare with, in UTC and whole seconds; only together with
                `previousStart`.
            mailboxes: Ids of the mailboxes to count; all that the token's user may see when left out.
            tags: Ids of the tags to filter by; 1 stands for conversations without a tag.
            folders: Ids of the folders to filter by.
            types: Channels to filter by; all when left out.
            office_hours: Whether to take office hours into account. Has no effect unless office hours are enabled
                in the account.
            page: Number of the page to read, counted from 1. The page size is the server's choice.
            status: Status that the conversations must have; any when left out.
            sort_field: Field to sort by. What is assumed when it is left out is not documented.
            sort_order: Direction of sorting. What is assumed when it is left out is not documented.
            previous: Whether to compare with the range of equal length just before, in place of `previous_start`
                and `previous_end`.

        Raises:
            APIError: The answer is 400, 401, 403, 404, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/reports/user/reports-user-conversation-history
        """
        from . import get_user_conversation_history_report

        c = self._coerce
        return self._pages(
            get_user_conversation_history_report.sync_detailed,
            (),
            {
                **c.compared_period(start, end, previous, previous_start, previous_end),
                "user": c.integer("user", user),
                "mailboxes": c.query_list("mailboxes", mailboxes, int, None),
                "tags": c.query_list("tags", tags, int, None),
                "folders": c.query_list("folders", folders, int, None),
                "types": c.query_list("types", types, str, None),
                "office_hours": c.boolean("office_hours", office_hours, None),
                "page": c.integer("page", page, None),
                "status": c.string("status", status, None),
                "sort_field": c.string("sort_field", sort_field, None),
                "sort_order": c.string("sort_order", sort_order, None),
            },
        )

    def user_customers_helped(
        self,
        *,
        user: int,
        start: datetime.datetime | datetime.date | str,
        end: datetime.datetime | datetime.date | str,
        previous_start: datetime.datetime | datetime.date | str | None = None,
        previous_end: datetime.datetime | datetime.date | str | None = None,
        mailboxes: int | Iterable[int] | str | None = None,
        tags: int | Iterable[int] | str | None = None,
        folders: int | Iterable[int] | str | None = None,
        types: ReportChannel | Iterable[ReportChannel] | str | None = None,
        view_by: ReportBucket | None = None,
        previous: bool = False,
    ) -> UserCustomersHelpedReport:
        """Get customers helped by a user over time.

        How many customers a user helped, in buckets of a day, a week or a month. Needs the Plus or Pro plan, otherwise
        expect a 403.

        Args:
            user: Id of a user, or of a team, which stands for all of its members.
            start: Start of the time range, in UTC and whole seconds. Buckets of reports over time begin at this
                very instant, not at midnight.
            end: End of the time range, in UTC and whole seconds. Whether this very instant still counts is not
                documented.
            previous_start: Start of a time range to compare with, in UTC and whole seconds; only together with
                `previousEnd`.
            previous_end: End of a time range to compare with, in UTC and whole seconds; only together with
                `previousStart`.
            mailboxes: Ids of the mailboxes to count; all that the token's user may see when left out.
            tags: Ids of the tags to filter by; 1 stands for conversations without a tag.
            folders: Ids of the folders to filter by.
            types: Channels to filter by; all when left out.
            view_by: Length of a bucket: `day` for ranges of up to 60 days, `week` of up to a year, `month` of 61
                days and more. Other ranges may be refused. What is assumed when it is left out is not documented,
                perhaps `week`.
            previous: Whether to compare with the range of equal length just before, in place of `previous_start`
                and `previous_end`.

        Raises:
            APIError: The answer is 400, 401, 403, 404, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/reports/user/reports-user-customer-helped
        """
        from . import get_user_customers_helped_report

        c = self._coerce
        return get_user_customers_helped_report.sync(
            client=self._raw,
            **c.compared_period(start, end, previous, previous_start, previous_end),
            user=c.integer("user", user),
            mailboxes=c.query_list("mailboxes", mailboxes, int, None),
            tags=c.query_list("tags", tags, int, None),
            folders=c.query_list("folders", folders, int, None),
            types=c.query_list("types", types, str, None),
            view_by=c.string("view_by", view_by, None),
        )

    def user_drilldown(
        self,
        *,
        user: int,
        start: datetime.datetime | datetime.date | str,
        end: datetime.datetime | datetime.date | str,
        mailboxes: int | Iterable[int] | str | None = None,
        tags: int | Iterable[int] | str | None = None,
        folders: int | Iterable[int] | str | None = None,
        types: ReportChannel | Iterable[ReportChannel] | str | None = None,
        page: int | None = None,
        rows: int | None = None,
    ) -> Page[DrilldownConversation]:
        """List conversations behind the report on a user.

        Conversations that make up the report on a user. Rows may lack the customers' ids and addresses. Needs the Plus
        or Pro plan, otherwise expect a 403.

        Args:
            user: Id of a user, or of a team, which stands for all of its members.
            start: Start of the time range, in UTC and whole seconds. Buckets of reports over time begin at this
                very instant, not at midnight.
            end: End of the time range, in UTC and whole seconds. Whether this very instant still counts is not
                documented.
            mailboxes: Ids of the mailboxes to count; all that the token's user may see when left out.
            tags: Ids of the tags to filter by; 1 stands for conversations without a tag.
            folders: Ids of the folders to filter by.
            types: Channels to filter by; all when left out.
            page: Number of the page to read, counted from 1. The page size is the server's choice.
            rows: Rows a page. The documented default is not certain, so send it when it matters.

        Raises:
            APIError: The answer is 400, 401, 403, 404, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/reports/user/reports-user-drilldown
        """
        from . import get_user_drilldown_report

        c = self._coerce
        return self._pages(
            get_user_drilldown_report.sync_detailed,
            (),
            {
                **c.period(start, end),
                "user": c.integer("user", user),
                "mailboxes": c.query_list("mailboxes", mailboxes, int, None),
                "tags": c.query_list("tags", tags, int, None),
                "folders": c.query_list("folders", folders, int, None),
                "types": c.query_list("types", types, str, None),
                "page": c.integer("page", page, None),
                "rows": c.limited("rows", rows, 1, 50, None),
            },
        )

    def user_happiness(
        self,
        *,
        user: int,
        start: datetime.datetime | datetime.date | str,
        end: datetime.datetime | datetime.date | str,
        previous_start: datetime.datetime | datetime.date | str | None = None,
        previous_end: datetime.datetime | datetime.date | str | None = None,
        mailboxes: int | Iterable[int] | str | None = None,
        tags: int | Iterable[int] | str | None = None,
        folders: int | Iterable[int] | str | None = None,
        types: ReportChannel | Iterable[ReportChannel] | str | None = None,
        previous: bool = False,
    ) -> UserHappinessReport:
        """Get the happiness report on a user.

        How customers rated a user: shares and counts of great, okay and not good ratings, and the score made of them.
        Needs the Plus or Pro plan, otherwise expect a 403.

        Args:
            user: Id of a user, or of a team, which stands for all of its members.
            start: Start of the time range, in UTC and whole seconds. Buckets of reports over time begin at this
                very instant, not at midnight.
            end: End of the time range, in UTC and whole seconds. Whether this very instant still counts is not
                documented.
            previous_start: Start of a time range to compare with, in UTC and whole seconds; only together with
                `previousEnd`.
            previous_end: End of a time range to compare with, in UTC and whole seconds; only together with
                `previousStart`.
            mailboxes: Ids of the mailboxes to count; all that the token's user may see when left out.
            tags: Ids of the tags to filter by; 1 stands for conversations without a tag.
            folders: Ids of the folders to filter by.
            types: Channels to filter by; all when left out.
            previous: Whether to compare with the range of equal length just before, in place of `previous_start`
                and `previous_end`.

        Raises:
            APIError: The answer is 400, 401, 403, 404, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/reports/user/reports-user-happiness
        """
        from . import get_user_happiness_report

        c = self._coerce
        return get_user_happiness_report.sync(
            client=self._raw,
            **c.compared_period(start, end, previous, previous_start, previous_end),
            user=c.integer("user", user),
            mailboxes=c.query_list("mailboxes", mailboxes, int, None),
            tags=c.query_list("tags", tags, int, None),
            folders=c.query_list("folders", folders, int, None),
            types=c.query_list("types", types, str, None),
        )

    def user_ratings(
        self,
        *,
        user: int,
        start: datetime.datetime | datetime.date | str,
        end: datetime.datetime | datetime.date | str,
        previous_start: datetime.datetime | datetime.date | str | None = None,
        previous_end: datetime.datetime | datetime.date | str | None = None,
        mailboxes: int | Iterable[int] | str | None = None,
        tags: int | Iterable[int] | str | None = None,
        folders: int | Iterable[int] | str | None = None,
        types: ReportChannel | Iterable[ReportChannel] | str | None = None,
        page: int | None = None,
        sort_field: GetUserRatingsReportSortField | None = None,
        sort_order: ReportSortOrder | None = None,
        rating: ReportRatingFilter | None = None,
        previous: bool = False,
    ) -> Page[RatingReportRow]:
        """List ratings of a user.

        Ratings that a user was given in the time range, each with its conversation. The previous range is accepted but
        has no visible effect. The number of rows a page is fixed. Needs the Plus or Pro plan, otherwise expect a 403.

        Args:
            user: Id of a user, or of a team, which stands for all of its members.
            start: Start of the time range, in UTC and whole seconds. Buckets of reports over time begin at this
                very instant, not at midnight.
            end: End of the time range, in UTC and whole seconds. Whether this very instant still counts is not
                documented.
            previous_start: Start of a time range to compare with, in UTC and whole seconds; only together with
                `previousEnd`.
            previous_end: End of a time range to compare with, in UTC and whole seconds; only together with
                `previousStart`.
            mailboxes: Ids of the mailboxes to count; all that the token's user may see when left out.
            tags: Ids of the tags to filter by; 1 stands for conversations without a tag.
            folders: Ids of the folders to filter by.
            types: Channels to filter by; all when left out.
            page: Number of the page to read, counted from 1. The page size is the server's choice.
            sort_field: Field to sort by. What is assumed when it is left out is not documented.
            sort_order: Direction of sorting. What is assumed when it is left out is not documented.
            rating: Rating to filter by, just one; presumably `all` when left out.
            previous: Whether to compare with the range of equal length just before, in place of `previous_start`
                and `previous_end`.

        Raises:
            APIError: The answer is 400, 401, 403, 404, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/reports/user/reports-user-happiness-drilldown
        """
        from . import get_user_ratings_report

        c = self._coerce
        return self._pages(
            get_user_ratings_report.sync_detailed,
            (),
            {
                **c.compared_period(start, end, previous, previous_start, previous_end),
                "user": c.integer("user", user),
                "mailboxes": c.query_list("mailboxes", mailboxes, int, None),
                "tags": c.query_list("tags", tags, int, None),
                "folders": c.query_list("folders", folders, int, None),
                "types": c.query_list("types", types, str, None),
                "page": c.integer("page", page, None),
                "sort_field": c.string("sort_field", sort_field, None),
                "sort_order": c.string("sort_order", sort_order, None),
                "rating": c.string("rating", rating, None),
            },
        )

    def user_replies(
        self,
        *,
        user: int,
        start: datetime.datetime | datetime.date | str,
        end: datetime.datetime | datetime.date | str,
        previous_start: datetime.datetime | datetime.date | str | None = None,
        previous_end: datetime.datetime | datetime.date | str | None = None,
        mailboxes: int | Iterable[int] | str | None = None,
        tags: int | Iterable[int] | str | None = None,
        folders: int | Iterable[int] | str | None = None,
        types: ReportChannel | Iterable[ReportChannel] | str | None = None,
        view_by: ReportBucket | None = None,
        previous: bool = False,
    ) -> UserRepliesReport:
        """Get replies sent by a user over time.

        How many replies a user sent, in buckets of a day, a week or a month. Needs the Plus or Pro plan, otherwise
        expect a 403.

        Args:
            user: Id of a user, or of a team, which stands for all of its members.
            start: Start of the time range, in UTC and whole seconds. Buckets of reports over time begin at this
                very instant, not at midnight.
            end: End of the time range, in UTC and whole seconds. Whether this very instant still counts is not
                documented.
            previous_start: Start of a time range to compare with, in UTC and whole seconds; only together with
                `previousEnd`.
            previous_end: End of a time range to compare with, in UTC and whole seconds; only together with
                `previousStart`.
            mailboxes: Ids of the mailboxes to count; all that the token's user may see when left out.
            tags: Ids of the tags to filter by; 1 stands for conversations without a tag.
            folders: Ids of the folders to filter by.
            types: Channels to filter by; all when left out.
            view_by: Length of a bucket: `day` for ranges of up to 60 days, `week` of up to a year, `month` of 61
                days and more. Other ranges may be refused. What is assumed when it is left out is not documented,
                perhaps `week`.
            previous: Whether to compare with the range of equal length just before, in place of `previous_start`
                and `previous_end`.

        Raises:
            APIError: The answer is 400, 401, 403, 404, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/reports/user/reports-user-replies
        """
        from . import get_user_replies_report

        c = self._coerce
        return get_user_replies_report.sync(
            client=self._raw,
            **c.compared_period(start, end, previous, previous_start, previous_end),
            user=c.integer("user", user),
            mailboxes=c.query_list("mailboxes", mailboxes, int, None),
            tags=c.query_list("tags", tags, int, None),
            folders=c.query_list("folders", folders, int, None),
            types=c.query_list("types", types, str, None),
            view_by=c.string("view_by", view_by, None),
        )

    def user_resolutions(
        self,
        *,
        user: int,
        start: datetime.datetime | datetime.date | str,
        end: datetime.datetime | datetime.date | str,
        previous_start: datetime.datetime | datetime.date | str | None = None,
        previous_end: datetime.datetime | datetime.date | str | None = None,
        mailboxes: int | Iterable[int] | str | None = None,
        tags: int | Iterable[int] | str | None = None,
        folders: int | Iterable[int] | str | None = None,
        types: ReportChannel | Iterable[ReportChannel] | str | None = None,
        view_by: ReportBucket | None = None,
        previous: bool = False,
    ) -> UserResolutionsReport:
        """Get conversations resolved by a user over time.

        How many conversations a user helped to resolve, in buckets of a day, a week or a month. Needs the Plus or Pro
        plan, otherwise expect a 403.

        Args:
            user: Id of a user, or of a team, which stands for all of its members.
            start: Start of the time range, in UTC and whole seconds. Buckets of reports over time begin at this
                very instant, not at midnight.
            end: End of the time range, in UTC and whole seconds. Whether this very instant still counts is not
                documented.
            previous_start: Start of a time range to compare with, in UTC and whole seconds; only together with
                `previousEnd`.
            previous_end: End of a time range to compare with, in UTC and whole seconds; only together with
                `previousStart`.
            mailboxes: Ids of the mailboxes to count; all that the token's user may see when left out.
            tags: Ids of the tags to filter by; 1 stands for conversations without a tag.
            folders: Ids of the folders to filter by.
            types: Channels to filter by; all when left out.
            view_by: Length of a bucket: `day` for ranges of up to 60 days, `week` of up to a year, `month` of 61
                days and more. Other ranges may be refused. What is assumed when it is left out is not documented,
                perhaps `week`.
            previous: Whether to compare with the range of equal length just before, in place of `previous_start`
                and `previous_end`.

        Raises:
            APIError: The answer is 400, 401, 403, 404, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/reports/user/reports-user-resolutions
        """
        from . import get_user_resolutions_report

        c = self._coerce
        return get_user_resolutions_report.sync(
            client=self._raw,
            **c.compared_period(start, end, previous, previous_start, previous_end),
            user=c.integer("user", user),
            mailboxes=c.query_list("mailboxes", mailboxes, int, None),
            tags=c.query_list("tags", tags, int, None),
            folders=c.query_list("folders", folders, int, None),
            types=c.query_list("types", types, str, None),
            view_by=c.string("view_by", view_by, None),
        )


class AsyncReports(AsyncResource):
    """Figures over a time range."""

    async def chat(
        self,
        *,
        start: datetime.datetime | datetime.date | str,
        end: datetime.datetime | datetime.date | str,
        previous_start: datetime.datetime | datetime.date | str | None = None,
        previous_end: datetime.datetime | datetime.date | str | None = None,
        mailboxes: int | Iterable[int] | str | None = None,
        tags: int | Iterable[int] | str | None = None,
        folders: int | Iterable[int] | str | None = None,
        office_hours: bool | None = None,
        previous: bool = False,
    ) -> ChatReport:
        """Get the chat report.

        Volume, waits, answers and lengths of chats in Beacon. Chats from other tools are counted by the report on
        volume by channel only. Durations are in seconds. Needs the Plus or Pro plan, otherwise expect a 403.

        Args:
            start: Start of the time range, in UTC and whole seconds. Buckets of reports over time begin at this
                very instant, not at midnight.
            end: End of the time range, in UTC and whole seconds. Whether this very instant still counts is not
                documented.
            previous_start: Start of a time range to compare with, in UTC and whole seconds; only together with
                `previousEnd`.
            previous_end: End of a time range to compare with, in UTC and whole seconds; only together with
                `previousStart`.
            mailboxes: Ids of the mailboxes to count; all that the token's user may see when left out.
            tags: Ids of the tags to filter by; 1 stands for conversations without a tag.
            folders: Ids of the folders to filter by.
            office_hours: Whether to take office hours into account. Has no effect unless office hours are enabled
                in the account.
            previous: Whether to compare with the range of equal length just before, in place of `previous_start`
                and `previous_end`.

        Raises:
            APIError: The answer is 400, 401, 403, 404, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/reports/chat
        """
        from . import get_chat_report

        c = self._coerce
        return await get_chat_report.asyncio(
            client=self._raw,
            **c.compared_period(start, end, previous, previous_start, previous_end),
            mailboxes=c.query_list("mailboxes", mailboxes, int, None),
            tags=c.query_list("tags", tags, int, None),
            folders=c.query_list("folders", folders, int, None),
            office_hours=c.boolean("office_hours", office_hours, None),
        )

    async def company_overall(
        self,
        *,
        start: datetime.datetime | datetime.date | str,
        end: datetime.datetime | datetime.date | str,
        previous_start: datetime.datetime | datetime.date | str | None = None,
        previous_end: datetime.datetime | datetime.date | str | None = None,
        mailboxes: int | Iterable[int] | str | None = None,
        tags: int | Iterable[int] | str | None = None,
        folders: int | Iterable[int] | str | None = None,
        types: ReportChannel | Iterable[ReportChannel] | str | None = None,
        previous: bool = False,
    ) -> CompanyOverallReport:
        """Get the company report.

        Customers helped, replies and closed conversations of the whole company, with a row for each user. In these rows
        `user` is the id in a string. Handle times are in seconds. Needs the Plus or Pro plan, otherwise expect a 403.

        Args:
            start: Start of the time range, in UTC and whole seconds. Buckets of reports over time begin at this
                very instant, not at midnight.
            end: End of the time range, in UTC and whole seconds. Whether this very instant still counts is not
                documented.
            previous_start: Start of a time range to compare with, in UTC and whole seconds; only together with
                `previousEnd`.
            previous_end: End of a time range to compare with, in UTC and whole seconds; only together with
                `previousStart`.
            mailboxes: Ids of the mailboxes to count; all that the token's user may see when left out.
            tags: Ids of the tags to filter by; 1 stands for conversations without a tag.
            folders: Ids of the folders to filter by.
            types: Channels to filter by; all when left out.
            previous: Whether to compare with the range of equal length just before, in place of `previous_start`
                and `previous_end`.

        Raises:
            APIError: The answer is 400, 401, 403, 404, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/reports/company/reports-company-overall
        """
        from . import get_company_overall_report

        c = self._coerce
        return await get_company_overall_report.asyncio(
            client=self._raw,
            **c.compared_period(start, end, previous, previous_start, previous_end),
            mailboxes=c.query_list("mailboxes", mailboxes, int, None),
            tags=c.query_list("tags", tags, int, None),
            folders=c.query_list("folders", folders, int, None),
            types=c.query_list("types", types, str, None),
        )

    async def company_customers_helped(
        self,
        *,
        start: datetime.datetime | datetime.date | str,
        end: datetime.datetime | datetime.date | str,
        previous_start: datetime.datetime | datetime.date | str | None = None,
        previous_end: datetime.datetime | datetime.date | str | None = None,
        mailboxes: int | Iterable[int] | str | None = None,
        tags: int | Iterable[int] | str | None = None,
        folders: int | Iterable[int] | str | None = None,
        types: ReportChannel | Iterable[ReportChannel] | str | None = None,
        view_by: ReportBucket | None = None,
        previous: bool = False,
    ) -> CompanyCustomersHelpedReport:
        """Get customers helped by the company over time.

        How many customers the company helped, in buckets of a day, a week or a month that begin at the instant of
        `start`. Needs the Plus or Pro plan, otherwise expect a 403.

        Args:
            start: Start of the time range, in UTC and whole seconds. Buckets of reports over time begin at this
                very instant, not at midnight.
            end: End of the time range, in UTC and whole seconds. Whether this very instant still counts is not
                documented.
            previous_start: Start of a time range to compare with, in UTC and whole seconds; only together with
                `previousEnd`.
            previous_end: End of a time range to compare with, in UTC and whole seconds; only together with
                `previousStart`.
            mailboxes: Ids of the mailboxes to count; all that the token's user may see when left out.
            tags: Ids of the tags to filter by; 1 stands for conversations without a tag.
            folders: Ids of the folders to filter by.
            types: Channels to filter by; all when left out.
            view_by: Length of a bucket: `day` for ranges of up to 60 days, `week` of up to a year, `month` of 61
                days and more. Other ranges may be refused. What is assumed when it is left out is not documented,
                perhaps `week`.
            previous: Whether to compare with the range of equal length just before, in place of `previous_start`
                and `previous_end`.

        Raises:
            APIError: The answer is 400, 401, 403, 404, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/reports/company/reports-company-customers-helped
        """
        from . import get_company_customers_helped_report

        c = self._coerce
        return await get_company_customers_helped_report.asyncio(
            client=self._raw,
            **c.compared_period(start, end, previous, previous_start, previous_end),
            mailboxes=c.query_list("mailboxes", mailboxes, int, None),
            tags=c.query_list("tags", tags, int, None),
            folders=c.query_list("folders", folders, int, None),
            types=c.query_list("types", types, str, None),
            view_by=c.string("view_by", view_by, None),
        )

    def company_drilldown(
        self,
        *,
        start: datetime.datetime | datetime.date | str,
        end: datetime.datetime | datetime.date | str,
        mailboxes: int | Iterable[int] | str | None = None,
        tags: int | Iterable[int] | str | None = None,
        folders: int | Iterable[int] | str | None = None,
        types: ReportChannel | Iterable[ReportChannel] | str | None = None,
        range_: GetCompanyDrilldownReportRange | None = None,
        range_id: int | None = None,
        page: int | None = None,
        rows: int | None = None,
    ) -> AsyncPages[DrilldownConversation]:
        """List conversations behind the company report.

        Conversations that make up the company and the productivity reports, optionally only those within one range of a
        measure. Needs the Plus or Pro plan, otherwise expect a 403.

        Args:
            start: Start of the time range, in UTC and whole seconds. Buckets of reports over time begin at this
                very instant, not at midnight.
            end: End of the time range, in UTC and whole seconds. Whether this very instant still counts is not
                documented.
            mailboxes: Ids of the mailboxes to count; all that the token's user may see when left out.
            tags: Ids of the tags to filter by; 1 stands for conversations without a tag.
            folders: Ids of the folders to filter by.
            types: Channels to filter by; all when left out.
            range_: Measure to drill into. What is returned without it is not documented, so better send it.
            range_id: Range of the measure, only together with `range`, and meaningless for `firstReplyResolved` and
                `resolved`. For `replies` 1 to 4 are that many and 5 is more. For `handleTime` 1 is under 1 minute,
                2, 3 and 4 are up to 2, 5 and 10 minutes, 5 is more. For `responseTime` and `firstResponseTime` 1 is
                under 15 minutes, 2 up to 30 minutes, 3 to 8 up to 1, 2, 3, 6, 12 and 24 hours, 9 up to 2 days, 10
                more.
            page: Number of the page to read, counted from 1. The page size is the server's choice.
            rows: Rows a page. The documented default is not certain, so send it when it matters.

        Raises:
            APIError: The answer is 400, 401, 403, 404, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/reports/company/reports-company-drilldown
        """
        from . import get_company_drilldown_report

        c = self._coerce
        c.needs("range_id", range_id, "range_", range_)
        return self._pages(
            get_company_drilldown_report.asyncio_detailed,
            (),
            {
                **c.period(start, end),
                "mailboxes": c.query_list("mailboxes", mailboxes, int, None),
                "tags": c.query_list("tags", tags, int, None),
                "folders": c.query_list("folders", folders, int, None),
                "types": c.query_list("types", types, str, None),
                "range_": c.string("range_", range_, None),
                "range_id": c.integer("range_id", range_id, None),
                "page": c.integer("page", page, None),
                "rows": c.limited("rows", rows, 1, 50, None),
            },
        )

    async def conversations_overall(
        self,
        *,
        start: datetime.datetime | datetime.date | str,
        end: datetime.datetime | datetime.date | str,
        previous_start: datetime.datetime | datetime.date | str | None = None,
        previous_end: datetime.datetime | datetime.date | str | None = None,
        mailboxes: int | Iterable[int] | str | None = None,
        tags: int | Iterable[int] | str | None = None,
        folders: int | Iterable[int] | str | None = None,
        types: ReportChannel | Iterable[ReportChannel] | str | None = None,
        previous: bool = False,
    ) -> ConversationsOverallReport:
        """Get the conversations report.

        How many conversations there were, when, and which tags, customers, saved replies, workflows and custom fields
        lead. Days and hours of the busiest times are in the company's time zone; `busiestDay` is an object here. Needs
        the Plus or Pro plan, otherwise expect a 403.

        Args:
            start: Start of the time range, in UTC and whole seconds. Buckets of reports over time begin at this
                very instant, not at midnight.
            end: End of the time range, in UTC and whole seconds. Whether this very instant still counts is not
                documented.
            previous_start: Start of a time range to compare with, in UTC and whole seconds; only together with
                `previousEnd`.
            previous_end: End of a time range to compare with, in UTC and whole seconds; only together with
                `previousStart`.
            mailboxes: Ids of the mailboxes to count; all that the token's user may see when left out.
            tags: Ids of the tags to filter by; 1 stands for conversations without a tag.
            folders: Ids of the folders to filter by.
            types: Channels to filter by; all when left out.
            previous: Whether to compare with the range of equal length just before, in place of `previous_start`
                and `previous_end`.

        Raises:
            APIError: The answer is 400, 401, 403, 404, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/reports/conversations/reports-conversations-overall
        """
        from . import get_conversations_overall_report

        c = self._coerce
        return await get_conversations_overall_report.asyncio(
            client=self._raw,
            **c.compared_period(start, end, previous, previous_start, previous_end),
            mailboxes=c.query_list("mailboxes", mailboxes, int, None),
            tags=c.query_list("tags", tags, int, None),
            folders=c.query_list("folders", folders, int, None),
            types=c.query_list("types", types, str, None),
        )

    def conversations_busy_times(
        self,
        *,
        start: datetime.datetime | datetime.date | str,
        end: datetime.datetime | datetime.date | str,
        previous_start: datetime.datetime | datetime.date | str | None = None,
        previous_end: datetime.datetime | datetime.date | str | None = None,
        mailboxes: int | Iterable[int] | str | None = None,
        tags: int | Iterable[int] | str | None = None,
        folders: int | Iterable[int] | str | None = None,
        types: ReportChannel | Iterable[ReportChannel] | str | None = None,
        previous: bool = False,
    ) -> AsyncPages[ConversationsBusyTime]:
        """List busy times of the week.

        How many new conversations came in each hour of the week. Days and hours are in the company's time zone,
        whatever zone the range is given in. The previous range is accepted but has no visible effect. Needs the Plus or
        Pro plan, otherwise expect a 403.

        Args:
            start: Start of the time range, in UTC and whole seconds. Buckets of reports over time begin at this
                very instant, not at midnight.
            end: End of the time range, in UTC and whole seconds. Whether this very instant still counts is not
                documented.
            previous_start: Start of a time range to compare with, in UTC and whole seconds; only together with
                `previousEnd`.
            previous_end: End of a time range to compare with, in UTC and whole seconds; only together with
                `previousStart`.
            mailboxes: Ids of the mailboxes to count; all that the token's user may see when left out.
            tags: Ids of the tags to filter by; 1 stands for conversations without a tag.
            folders: Ids of the folders to filter by.
            types: Channels to filter by; all when left out.
            previous: Whether to compare with the range of equal length just before, in place of `previous_start`
                and `previous_end`.

        Raises:
            APIError: The answer is 400, 401, 403, 404, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/reports/conversations/reports-conversations-busy-times
        """
        from . import get_conversations_busy_times_report

        c = self._coerce
        return self._pages(
            get_conversations_busy_times_report.asyncio_detailed,
            (),
            {
                **c.compared_period(start, end, previous, previous_start, previous_end),
                "mailboxes": c.query_list("mailboxes", mailboxes, int, None),
                "tags": c.query_list("tags", tags, int, None),
                "folders": c.query_list("folders", folders, int, None),
                "types": c.query_list("types", types, str, None),
            },
        )

    def conversations_drilldown(
        self,
        *,
        start: datetime.datetime | datetime.date | str,
        end: datetime.datetime | datetime.date | str,
        mailboxes: int | Iterable[int] | str | None = None,
        tags: int | Iterable[int] | str | None = None,
        folders: int | Iterable[int] | str | None = None,
        types: ReportChannel | Iterable[ReportChannel] | str | None = None,
        page: int | None = None,
        rows: int | None = None,
    ) -> AsyncPages[DrilldownConversation]:
        """List conversations behind the conversations report.

        Conversations that make up the conversations report. Needs the Plus or Pro plan, otherwise expect a 403.

        Args:
            start: Start of the time range, in UTC and whole seconds. Buckets of reports over time begin at this
                very instant, not at midnight.
            end: End of the time range, in UTC and whole seconds. Whether this very instant still counts is not
                documented.
            mailboxes: Ids of the mailboxes to count; all that the token's user may see when left out.
            tags: Ids of the tags to filter by; 1 stands for conversations without a tag.
            folders: Ids of the folders to filter by.
            types: Channels to filter by; all when left out.
            page: Number of the page to read, counted from 1. The page size is the server's choice.
            rows: Rows a page. The documented default is not certain, so send it when it matters.

        Raises:
            APIError: The answer is 400, 401, 403, 404, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/reports/conversations/reports-conversations-drilldown
        """
        from . import get_conversations_drilldown_report

        c = self._coerce
        return self._pages(
            get_conversations_drilldown_report.asyncio_detailed,
            (),
            {
                **c.period(start, end),
                "mailboxes": c.query_list("mailboxes", mailboxes, int, None),
                "tags": c.query_list("tags", tags, int, None),
                "folders": c.query_list("folders", folders, int, None),
                "types": c.query_list("types", types, str, None),
                "page": c.integer("page", page, None),
                "rows": c.limited("rows", rows, 1, 50, None),
            },
        )

    def conversations_fields_drilldown(
        self,
        *,
        start: datetime.datetime | datetime.date | str,
        end: datetime.datetime | datetime.date | str,
        mailboxes: int | Iterable[int] | str | None = None,
        tags: int | Iterable[int] | str | None = None,
        folders: int | Iterable[int] | str | None = None,
        types: ReportChannel | Iterable[ReportChannel] | str | None = None,
        field: GetConversationsFieldsDrilldownReportField,
        fieldid: int,
        page: int | None = None,
        rows: int | None = None,
    ) -> AsyncPages[DrilldownConversation]:
        """List conversations behind a tag, saved reply, workflow or customer.

        Conversations behind one entry of the rankings in the conversations report: those with a tag, saved reply,
        workflow or customer. Needs the Plus or Pro plan, otherwise expect a 403.

        Args:
            start: Start of the time range, in UTC and whole seconds. Buckets of reports over time begin at this
                very instant, not at midnight.
            end: End of the time range, in UTC and whole seconds. Whether this very instant still counts is not
                documented.
            mailboxes: Ids of the mailboxes to count; all that the token's user may see when left out.
            tags: Ids of the tags to filter by; 1 stands for conversations without a tag.
            folders: Ids of the folders to filter by.
            types: Channels to filter by; all when left out.
            field: What `fieldid` is an id of.
            fieldid: Id of the tag, saved reply, workflow or customer. The name is all in lower case.
            page: Number of the page to read, counted from 1. The page size is the server's choice.
            rows: Rows a page. The documented default is not certain, so send it when it matters.

        Raises:
            APIError: The answer is 400, 401, 403, 404, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/reports/conversations/reports-conversations-field-drilldown
        """
        from . import get_conversations_fields_drilldown_report

        c = self._coerce
        return self._pages(
            get_conversations_fields_drilldown_report.asyncio_detailed,
            (),
            {
                **c.period(start, end),
                "mailboxes": c.query_list("mailboxes", mailboxes, int, None),
                "tags": c.query_list("tags", tags, int, None),
                "folders": c.query_list("folders", folders, int, None),
                "types": c.query_list("types", types, str, None),
                "field": c.string("field", field),
                "fieldid": c.integer("fieldid", fieldid),
                "page": c.integer("page", page, None),
                "rows": c.limited("rows", rows, 1, 50, None),
            },
        )

    async def conversations_new(
        self,
        *,
        start: datetime.datetime | datetime.date | str,
        end: datetime.datetime | datetime.date | str,
        previous_start: datetime.datetime | datetime.date | str | None = None,
        previous_end: datetime.datetime | datetime.date | str | None = None,
        mailboxes: int | Iterable[int] | str | None = None,
        tags: int | Iterable[int] | str | None = None,
        folders: int | Iterable[int] | str | None = None,
        types: ReportChannel | Iterable[ReportChannel] | str | None = None,
        view_by: ReportBucket | None = None,
        previous: bool = False,
    ) -> ConversationsNewReport:
        """Get new conversations over time.

        How many new conversations there were, in buckets of a day, a week or a month. The start of a bucket is called
        `start` here and `date` in other reports. Needs the Plus or Pro plan, otherwise expect a 403.

        Args:
            start: Start of the time range, in UTC and whole seconds. Buckets of reports over time begin at this
                very instant, not at midnight.
            end: End of the time range, in UTC and whole seconds. Whether this very instant still counts is not
                documented.
            previous_start: Start of a time range to compare with, in UTC and whole seconds; only together with
                `previousEnd`.
            previous_end: End of a time range to compare with, in UTC and whole seconds; only together with
                `previousStart`.
            mailboxes: Ids of the mailboxes to count; all that the token's user may see when left out.
            tags: Ids of the tags to filter by; 1 stands for conversations without a tag.
            folders: Ids of the folders to filter by.
            types: Channels to filter by; all when left out.
            view_by: Length of a bucket: `day` for ranges of up to 60 days, `week` of up to a year, `month` of 61
                days and more. Other ranges may be refused. What is assumed when it is left out is not documented,
                perhaps `week`.
            previous: Whether to compare with the range of equal length just before, in place of `previous_start`
                and `previous_end`.

        Raises:
            APIError: The answer is 400, 401, 403, 404, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/reports/conversations/reports-conversations-new
        """
        from . import get_conversations_new_report

        c = self._coerce
        return await get_conversations_new_report.asyncio(
            client=self._raw,
            **c.compared_period(start, end, previous, previous_start, previous_end),
            mailboxes=c.query_list("mailboxes", mailboxes, int, None),
            tags=c.query_list("tags", tags, int, None),
            folders=c.query_list("folders", folders, int, None),
            types=c.query_list("types", types, str, None),
            view_by=c.string("view_by", view_by, None),
        )

    def conversations_new_drilldown(
        self,
        *,
        start: datetime.datetime | datetime.date | str,
        end: datetime.datetime | datetime.date | str,
        mailboxes: int | Iterable[int] | str | None = None,
        tags: int | Iterable[int] | str | None = None,
        folders: int | Iterable[int] | str | None = None,
        types: ReportChannel | Iterable[ReportChannel] | str | None = None,
        page: int | None = None,
        rows: int | None = None,
    ) -> AsyncPages[DrilldownConversation]:
        """List new conversations.

        Conversations that make up the report on new conversations. Needs the Plus or Pro plan, otherwise expect a 403.

        Args:
            start: Start of the time range, in UTC and whole seconds. Buckets of reports over time begin at this
                very instant, not at midnight.
            end: End of the time range, in UTC and whole seconds. Whether this very instant still counts is not
                documented.
            mailboxes: Ids of the mailboxes to count; all that the token's user may see when left out.
            tags: Ids of the tags to filter by; 1 stands for conversations without a tag.
            folders: Ids of the folders to filter by.
            types: Channels to filter by; all when left out.
            page: Number of the page to read, counted from 1. The page size is the server's choice.
            rows: Rows a page. The documented default is not certain, so send it when it matters.

        Raises:
            APIError: The answer is 400, 401, 403, 404, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/reports/conversations/reports-conversations-new-drilldown
        """
        from . import get_conversations_new_drilldown_report

        c = self._coerce
        return self._pages(
            get_conversations_new_drilldown_report.asyncio_detailed,
            (),
            {
                **c.period(start, end),
                "mailboxes": c.query_list("mailboxes", mailboxes, int, None),
                "tags": c.query_list("tags", tags, int, None),
                "folders": c.query_list("folders", folders, int, None),
                "types": c.query_list("types", types, str, None),
                "page": c.integer("page", page, None),
                "rows": c.limited("rows", rows, 1, 50, None),
            },
        )

    async def conversations_received_messages(
        self,
        *,
        start: datetime.datetime | datetime.date | str,
        end: datetime.datetime | datetime.date | str,
        previous_start: datetime.datetime | datetime.date | str | None = None,
        previous_end: datetime.datetime | datetime.date | str | None = None,
        mailboxes: int | Iterable[int] | str | None = None,
        tags: int | Iterable[int] | str | None = None,
        folders: int | Iterable[int] | str | None = None,
        types: ReportChannel | Iterable[ReportChannel] | str | None = None,
        view_by: ReportBucket | None = None,
        previous: bool = False,
    ) -> ConversationsReceivedMessagesReport:
        """Get received messages over time.

        How many messages came from customers, in buckets of a day, a week or a month. Points hold `date` and
        `messages`, though the documentation shows `start` and `count`. Needs the Plus or Pro plan, otherwise expect a
        403.

        Args:
            start: Start of the time range, in UTC and whole seconds. Buckets of reports over time begin at this
                very instant, not at midnight.
            end: End of the time range, in UTC and whole seconds. Whether this very instant still counts is not
                documented.
            previous_start: Start of a time range to compare with, in UTC and whole seconds; only together with
                `previousEnd`.
            previous_end: End of a time range to compare with, in UTC and whole seconds; only together with
                `previousStart`.
            mailboxes: Ids of the mailboxes to count; all that the token's user may see when left out.
            tags: Ids of the tags to filter by; 1 stands for conversations without a tag.
            folders: Ids of the folders to filter by.
            types: Channels to filter by; all when left out.
            view_by: Length of a bucket: `day` for ranges of up to 60 days, `week` of up to a year, `month` of 61
                days and more. Other ranges may be refused. What is assumed when it is left out is not documented,
                perhaps `week`.
            previous: Whether to compare with the range of equal length just before, in place of `previous_start`
                and `previous_end`.

        Raises:
            APIError: The answer is 400, 401, 403, 404, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/reports/conversations/reports-conversations-received-messages
        """
        from . import get_conversations_received_messages_report

        c = self._coerce
        return await get_conversations_received_messages_report.asyncio(
            client=self._raw,
            **c.compared_period(start, end, previous, previous_start, previous_end),
            mailboxes=c.query_list("mailboxes", mailboxes, int, None),
            tags=c.query_list("tags", tags, int, None),
            folders=c.query_list("folders", folders, int, None),
            types=c.query_list("types", types, str, None),
            view_by=c.string("view_by", view_by, None),
        )

    async def conversations_volume_by_channel(
        self,
        *,
        start: datetime.datetime | datetime.date | str,
        end: datetime.datetime | datetime.date | str,
        previous_start: datetime.datetime | datetime.date | str | None = None,
        previous_end: datetime.datetime | datetime.date | str | None = None,
        mailboxes: int | Iterable[int] | str | None = None,
        tags: int | Iterable[int] | str | None = None,
        folders: int | Iterable[int] | str | None = None,
        types: ReportChannel | Iterable[ReportChannel] | str | None = None,
        view_by: ReportBucket | None = None,
        previous: bool = False,
    ) -> ConversationsVolumeByChannelReport:
        """Get conversations by channel over time.

        How many conversations there were by chat, e-mail and phone, in buckets of a day, a week or a month. Chats of
        other tools than Beacon count here too. Needs the Plus or Pro plan, otherwise expect a 403.

        Args:
            start: Start of the time range, in UTC and whole seconds. Buckets of reports over time begin at this
                very instant, not at midnight.
            end: End of the time range, in UTC and whole seconds. Whether this very instant still counts is not
                documented.
            previous_start: Start of a time range to compare with, in UTC and whole seconds; only together with
                `previousEnd`.
            previous_end: End of a time range to compare with, in UTC and whole seconds; only together with
                `previousStart`.
            mailboxes: Ids of the mailboxes to count; all that the token's user may see when left out.
            tags: Ids of the tags to filter by; 1 stands for conversations without a tag.
            folders: Ids of the folders to filter by.
            types: Channels to filter by; all when left out.
            view_by: Length of a bucket: `day` for ranges of up to 60 days, `week` of up to a year, `month` of 61
                days and more. Other ranges may be refused. What is assumed when it is left out is not documented,
                perhaps `week`.
            previous: Whether to compare with the range of equal length just before, in place of `previous_start`
                and `previous_end`.

        Raises:
            APIError: The answer is 400, 401, 403, 404, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/reports/conversations/reports-conversations-volume-by-channel
        """
        from . import get_conversations_volume_by_channel_report

        c = self._coerce
        return await get_conversations_volume_by_channel_report.asyncio(
            client=self._raw,
            **c.compared_period(start, end, previous, previous_start, previous_end),
            mailboxes=c.query_list("mailboxes", mailboxes, int, None),
            tags=c.query_list("tags", tags, int, None),
            folders=c.query_list("folders", folders, int, None),
            types=c.query_list("types", types, str, None),
            view_by=c.string("view_by", view_by, None),
        )

    async def docs_overall(
        self,
        *,
        start: datetime.datetime | datetime.date | str,
        end: datetime.datetime | datetime.date | str,
        previous_start: datetime.datetime | datetime.date | str | None = None,
        previous_end: datetime.datetime | datetime.date | str | None = None,
        sites: str | Iterable[str] | str | None = None,
        previous: bool = False,
    ) -> DocsOverallReport:
        """Get the Docs report.

        How visitors used the Docs sites: what they searched for and read, and how it ended. It has no filters but the
        sites, and no dates in the answer. Needs the Plus or Pro plan, otherwise expect a 403.

        Args:
            start: Start of the time range, in UTC and whole seconds. Buckets of reports over time begin at this
                very instant, not at midnight.
            end: End of the time range, in UTC and whole seconds. Whether this very instant still counts is not
                documented.
            previous_start: Start of a time range to compare with, in UTC and whole seconds; only together with
                `previousEnd`.
            previous_end: End of a time range to compare with, in UTC and whole seconds; only together with
                `previousStart`.
            sites: Ids of Docs sites, 24 hexadecimal digits each; all sites when left out.
            previous: Whether to compare with the range of equal length just before, in place of `previous_start`
                and `previous_end`.

        Raises:
            APIError: The answer is 400, 401, 403, 404, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/reports/docs/reports-docs-overall
        """
        from . import get_docs_overall_report

        c = self._coerce
        return await get_docs_overall_report.asyncio(
            client=self._raw,
            **c.compared_period(start, end, previous, previous_start, previous_end),
            sites=c.query_list("sites", sites, str, None),
        )

    async def email(
        self,
        *,
        start: datetime.datetime | datetime.date | str,
        end: datetime.datetime | datetime.date | str,
        previous_start: datetime.datetime | datetime.date | str | None = None,
        previous_end: datetime.datetime | datetime.date | str | None = None,
        mailboxes: int | Iterable[int] | str | None = None,
        tags: int | Iterable[int] | str | None = None,
        folders: int | Iterable[int] | str | None = None,
        office_hours: bool | None = None,
        previous: bool = False,
    ) -> EmailReport:
        """Get the e-mail report.

        Volume, answers and resolutions of e-mail conversations. Durations are in seconds. At the top level the same
        names hold spreads over ranges, not numbers. Needs the Plus or Pro plan, otherwise expect a 403.

        Args:
            start: Start of the time range, in UTC and whole seconds. Buckets of reports over time begin at this
                very instant, not at midnight.
            end: End of the time range, in UTC and whole seconds. Whether this very instant still counts is not
                documented.
            previous_start: Start of a time range to compare with, in UTC and whole seconds; only together with
                `previousEnd`.
            previous_end: End of a time range to compare with, in UTC and whole seconds; only together with
                `previousStart`.
            mailboxes: Ids of the mailboxes to count; all that the token's user may see when left out.
            tags: Ids of the tags to filter by; 1 stands for conversations without a tag.
            folders: Ids of the folders to filter by.
            office_hours: Whether to take office hours into account. Has no effect unless office hours are enabled
                in the account.
            previous: Whether to compare with the range of equal length just before, in place of `previous_start`
                and `previous_end`.

        Raises:
            APIError: The answer is 400, 401, 403, 404, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/reports/email
        """
        from . import get_email_report

        c = self._coerce
        return await get_email_report.asyncio(
            client=self._raw,
            **c.compared_period(start, end, previous, previous_start, previous_end),
            mailboxes=c.query_list("mailboxes", mailboxes, int, None),
            tags=c.query_list("tags", tags, int, None),
            folders=c.query_list("folders", folders, int, None),
            office_hours=c.boolean("office_hours", office_hours, None),
        )

    async def happiness_overall(
        self,
        *,
        start: datetime.datetime | datetime.date | str,
        end: datetime.datetime | datetime.date | str,
        previous_start: datetime.datetime | datetime.date | str | None = None,
        previous_end: datetime.datetime | datetime.date | str | None = None,
        mailboxes: int | Iterable[int] | str | None = None,
        tags: int | Iterable[int] | str | None = None,
        folders: int | Iterable[int] | str | None = None,
        types: ReportChannel | Iterable[ReportChannel] | str | None = None,
        previous: bool = False,
    ) -> HappinessOverallReport:
        """Get the happiness report.

        How customers rated the company: shares and counts of great, okay and not good ratings, and the score made of
        them. Needs the Plus or Pro plan, otherwise expect a 403.

        Args:
            start: Start of the time range, in UTC and whole seconds. Buckets of reports over time begin at this
                very instant, not at midnight.
            end: End of the time range, in UTC and whole seconds. Whether this very instant still counts is not
                documented.
            previous_start: Start of a time range to compare with, in UTC and whole seconds; only together with
                `previousEnd`.
            previous_end: End of a time range to compare with, in UTC and whole seconds; only together with
                `previousStart`.
            mailboxes: Ids of the mailboxes to count; all that the token's user may see when left out.
            tags: Ids of the tags to filter by; 1 stands for conversations without a tag.
            folders: Ids of the folders to filter by.
            types: Channels to filter by; all when left out.
            previous: Whether to compare with the range of equal length just before, in place of `previous_start`
                and `previous_end`.

        Raises:
            APIError: The answer is 400, 401, 403, 404, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/reports/happiness/reports-happiness-overall
        """
        from . import get_happiness_overall_report

        c = self._coerce
        return await get_happiness_overall_report.asyncio(
            client=self._raw,
            **c.compared_period(start, end, previous, previous_start, previous_end),
            mailboxes=c.query_list("mailboxes", mailboxes, int, None),
            tags=c.query_list("tags", tags, int, None),
            folders=c.query_list("folders", folders, int, None),
            types=c.query_list("types", types, str, None),
        )

    def happiness_ratings(
        self,
        *,
        start: datetime.datetime | datetime.date | str,
        end: datetime.datetime | datetime.date | str,
        previous_start: datetime.datetime | datetime.date | str | None = None,
        previous_end: datetime.datetime | datetime.date | str | None = None,
        mailboxes: int | Iterable[int] | str | None = None,
        tags: int | Iterable[int] | str | None = None,
        folders: int | Iterable[int] | str | None = None,
        types: ReportChannel | Iterable[ReportChannel] | str | None = None,
        page: int | None = None,
        sort_field: GetHappinessRatingsReportSortField | None = None,
        sort_order: ReportSortOrder | None = None,
        rating: ReportRatingFilter | None = None,
        previous: bool = False,
    ) -> AsyncPages[RatingReportRow]:
        """List ratings of the company.

        Ratings that were given in the time range, each with its conversation and user. The previous range is accepted
        but has no visible effect. The number of rows a page is fixed. Needs the Plus or Pro plan, otherwise expect a
        403.

        Args:
            start: Start of the time range, in UTC and whole seconds. Buckets of reports over time begin at this
                very instant, not at midnight.
            end: End of the time range, in UTC and whole seconds. Whether this very instant still counts is not
                documented.
            previous_start: Start of a time range to compare with, in UTC and whole seconds; only together with
                `previousEnd`.
            previous_end: End of a time range to compare with, in UTC and whole seconds; only together with
                `previousStart`.
            mailboxes: Ids of the mailboxes to count; all that the token's user may see when left out.
            tags: Ids of the tags to filter by; 1 stands for conversations without a tag.
            folders: Ids of the folders to filter by.
            types: Channels to filter by; all when left out.
            page: Number of the page to read, counted from 1. The page size is the server's choice.
            sort_field: Field to sort by. What is assumed when it is left out is not documented.
            sort_order: Direction of sorting. What is assumed when it is left out is not documented.
            rating: Rating to filter by, just one; presumably `all` when left out.
            previous: Whether to compare with the range of equal length just before, in place of `previous_start`
                and `previous_end`.

        Raises:
            APIError: The answer is 400, 401, 403, 404, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/reports/happiness/reports-happiness-ratings
        """
        from . import get_happiness_ratings_report

        c = self._coerce
        return self._pages(
            get_happiness_ratings_report.asyncio_detailed,
            (),
            {
                **c.compared_period(start, end, previous, previous_start, previous_end),
                "mailboxes": c.query_list("mailboxes", mailboxes, int, None),
                "tags": c.query_list("tags", tags, int, None),
                "folders": c.query_list("folders", folders, int, None),
                "types": c.query_list("types", types, str, None),
                "page": c.integer("page", page, None),
                "sort_field": c.string("sort_field", sort_field, None),
                "sort_order": c.string("sort_order", sort_order, None),
                "rating": c.string("rating", rating, None),
            },
        )

    async def phone(
        self,
        *,
        start: datetime.datetime | datetime.date | str,
        end: datetime.datetime | datetime.date | str,
        previous_start: datetime.datetime | datetime.date | str | None = None,
        previous_end: datetime.datetime | datetime.date | str | None = None,
        mailboxes: int | Iterable[int] | str | None = None,
        tags: int | Iterable[int] | str | None = None,
        folders: int | Iterable[int] | str | None = None,
        office_hours: bool | None = None,
        previous: bool = False,
    ) -> PhoneReport:
        """Get the phone report.

        How many phone calls were logged in Help Scout, in all and by user. Needs the Plus or Pro plan, otherwise expect
        a 403.

        Args:
            start: Start of the time range, in UTC and whole seconds. Buckets of reports over time begin at this
                very instant, not at midnight.
            end: End of the time range, in UTC and whole seconds. Whether this very instant still counts is not
                documented.
            previous_start: Start of a time range to compare with, in UTC and whole seconds; only together with
                `previousEnd`.
            previous_end: End of a time range to compare with, in UTC and whole seconds; only together with
                `previousStart`.
            mailboxes: Ids of the mailboxes to count; all that the token's user may see when left out.
            tags: Ids of the tags to filter by; 1 stands for conversations without a tag.
            folders: Ids of the folders to filter by.
            office_hours: Whether to take office hours into account. Has no effect unless office hours are enabled
                in the account.
            previous: Whether to compare with the range of equal length just before, in place of `previous_start`
                and `previous_end`.

        Raises:
            APIError: The answer is 400, 401, 403, 404, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/reports/phone
        """
        from . import get_phone_report

        c = self._coerce
        return await get_phone_report.asyncio(
            client=self._raw,
            **c.compared_period(start, end, previous, previous_start, previous_end),
            mailboxes=c.query_list("mailboxes", mailboxes, int, None),
            tags=c.query_list("tags", tags, int, None),
            folders=c.query_list("folders", folders, int, None),
            office_hours=c.boolean("office_hours", office_hours, None),
        )

    async def productivity_overall(
        self,
        *,
        start: datetime.datetime | datetime.date | str,
        end: datetime.datetime | datetime.date | str,
        previous_start: datetime.datetime | datetime.date | str | None = None,
        previous_end: datetime.datetime | datetime.date | str | None = None,
        mailboxes: int | Iterable[int] | str | None = None,
        tags: int | Iterable[int] | str | None = None,
        folders: int | Iterable[int] | str | None = None,
        types: ReportChannel | Iterable[ReportChannel] | str | None = None,
        office_hours: bool | None = None,
        previous: bool = False,
    ) -> ProductivityOverallReport:
        """Get the productivity report.

        How quickly and with how many replies the company answered and resolved conversations. Durations are in seconds.
        At the top level the same names hold spreads over ranges; the conversations in a range are listed by the company
        drilldown. Needs the Plus or Pro plan, otherwise expect a 403.

        Args:
            start: Start of the time range, in UTC and whole seconds. Buckets of reports over time begin at this
                very instant, not at midnight.
            end: End of the time range, in UTC and whole seconds. Whether this very instant still counts is not
                documented.
            previous_start: Start of a time range to compare with, in UTC and whole seconds; only together with
                `previousEnd`.
            previous_end: End of a time range to compare with, in UTC and whole seconds; only together with
                `previousStart`.
            mailboxes: Ids of the mailboxes to count; all that the token's user may see when left out.
            tags: Ids of the tags to filter by; 1 stands for conversations without a tag.
            folders: Ids of the folders to filter by.
            types: Channels to filter by; all when left out.
            office_hours: Whether to take office hours into account. Has no effect unless office hours are enabled
                in the account.
            previous: Whether to compare with the range of equal length just before, in place of `previous_start`
                and `previous_end`.

        Raises:
            APIError: The answer is 400, 401, 403, 404, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/reports/productivity/reports-productivity-overall
        """
        from . import get_productivity_overall_report

        c = self._coerce
        return await get_productivity_overall_report.asyncio(
            client=self._raw,
            **c.compared_period(start, end, previous, previous_start, previous_end),
            mailboxes=c.query_list("mailboxes", mailboxes, int, None),
            tags=c.query_list("tags", tags, int, None),
            folders=c.query_list("folders", folders, int, None),
            types=c.query_list("types", types, str, None),
            office_hours=c.boolean("office_hours", office_hours, None),
        )

    async def productivity_first_response_time(
        self,
        *,
        start: datetime.datetime | datetime.date | str,
        end: datetime.datetime | datetime.date | str,
        previous_start: datetime.datetime | datetime.date | str | None = None,
        previous_end: datetime.datetime | datetime.date | str | None = None,
        mailboxes: int | Iterable[int] | str | None = None,
        tags: int | Iterable[int] | str | None = None,
        folders: int | Iterable[int] | str | None = None,
        types: ReportChannel | Iterable[ReportChannel] | str | None = None,
        office_hours: bool | None = None,
        view_by: ReportBucket | None = None,
        previous: bool = False,
    ) -> ProductivityFirstResponseTimeReport:
        """Get first response times over time.

        Average time in seconds until customers got a first reply, in buckets of a day, a week or a month. Needs the
        Plus or Pro plan, otherwise expect a 403.

        Args:
            start: Start of the time range, in UTC and whole seconds. Buckets of reports over time begin at this
                very instant, not at midnight.
            end: End of the time range, in UTC and whole seconds. Whether this very instant still counts is not
                documented.
            previous_start: Start of a time range to compare with, in UTC and whole seconds; only together with
                `previousEnd`.
            previous_end: End of a time range to compare with, in UTC and whole seconds; only together with
                `previousStart`.
            mailboxes: Ids of the mailboxes to count; all that the token's user may see when left out.
            tags: Ids of the tags to filter by; 1 stands for conversations without a tag.
            folders: Ids of the folders to filter by.
            types: Channels to filter by; all when left out.
            office_hours: Whether to take office hours into account. Has no effect unless office hours are enabled
                in the account.
            view_by: Length of a bucket: `day` for ranges of up to 60 days, `week` of up to a year, `month` of 61
                days and more. Other ranges may be refused. What is assumed when it is left out is not documented,
                perhaps `week`.
            previous: Whether to compare with the range of equal length just before, in place of `previous_start`
                and `previous_end`.

        Raises:
            APIError: The answer is 400, 401, 403, 404, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/reports/productivity/reports-productivity-first-response-time
        """
        from . import get_productivity_first_response_time_report

        c = self._coerce
        return await get_productivity_first_response_time_report.asyncio(
            client=self._raw,
            **c.compared_period(start, end, previous, previous_start, previous_end),
            mailboxes=c.query_list("mailboxes", mailboxes, int, None),
            tags=c.query_list("tags", tags, int, None),
            folders=c.query_list("folders", folders, int, None),
            types=c.query_list("types", types, str, None),
            office_hours=c.boolean("office_hours", office_hours, None),
            view_by=c.string("view_by", view_by, None),
        )

    async def productivity_replies_sent(
        self,
        *,
        start: datetime.datetime | datetime.date | str,
        end: datetime.datetime | datetime.date | str,
        previous_start: datetime.datetime | datetime.date | str | None = None,
        previous_end: datetime.datetime | datetime.date | str | None = None,
        mailboxes: int | Iterable[int] | str | None = None,
        tags: int | Iterable[int] | str | None = None,
        folders: int | Iterable[int] | str | None = None,
        types: ReportChannel | Iterable[ReportChannel] | str | None = None,
        office_hours: bool | None = None,
        view_by: ReportBucket | None = None,
        previous: bool = False,
    ) -> ProductivityRepliesSentReport:
        """Get replies sent over time.

        How many replies the company sent, in buckets of a day, a week or a month. Needs the Plus or Pro plan, otherwise
        expect a 403.

        Args:
            start: Start of the time range, in UTC and whole seconds. Buckets of reports over time begin at this
                very instant, not at midnight.
            end: End of the time range, in UTC and whole seconds. Whether this very instant still counts is not
                documented.
            previous_start: Start of a time range to compare with, in UTC and whole seconds; only together with
                `previousEnd`.
            previous_end: End of a time range to compare with, in UTC and whole seconds; only together with
                `previousStart`.
            mailboxes: Ids of the mailboxes to count; all that the token's user may see when left out.
            tags: Ids of the tags to filter by; 1 stands for conversations without a tag.
            folders: Ids of the folders to filter by.
            types: Channels to filter by; all when left out.
            office_hours: Whether to take office hours into account. Has no effect unless office hours are enabled
                in the account.
            view_by: Length of a bucket: `day` for ranges of up to 60 days, `week` of up to a year, `month` of 61
                days and more. Other ranges may be refused. What is assumed when it is left out is not documented,
                perhaps `week`.
            previous: Whether to compare with the range of equal length just before, in place of `previous_start`
                and `previous_end`.

        Raises:
            APIError: The answer is 400, 401, 403, 404, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/reports/productivity/reports-productivity-replies-sent
        """
        from . import get_productivity_replies_sent_report

        c = self._coerce
        return await get_productivity_replies_sent_report.asyncio(
            client=self._raw,
            **c.compared_period(start, end, previous, previous_start, previous_end),
            mailboxes=c.query_list("mailboxes", mailboxes, int, None),
            tags=c.query_list("tags", tags, int, None),
            folders=c.query_list("folders", folders, int, None),
            types=c.query_list("types", types, str, None),
            office_hours=c.boolean("office_hours", office_hours, None),
            view_by=c.string("view_by", view_by, None),
        )

    async def productivity_resolution_time(
        self,
        *,
        start: datetime.datetime | datetime.date | str,
        end: datetime.datetime | datetime.date | str,
        previous_start: datetime.datetime | datetime.date | str | None = None,
        previous_end: datetime.datetime | datetime.date | str | None = None,
        mailboxes: int | Iterable[int] | str | None = None,
        tags: int | Iterable[int] | str | None = None,
        folders: int | Iterable[int] | str | None = None,
        types: ReportChannel | Iterable[ReportChannel] | str | None = None,
        office_hours: bool | None = None,
        view_by: ReportBucket | None = None,
        previous: bool = False,
    ) -> ProductivityResolutionTimeReport:
        """Get resolution times over time.

        Average time in seconds until conversations were resolved, in buckets of a day, a week or a month. Needs the
        Plus or Pro plan, otherwise expect a 403.

        Args:
            start: Start of the time range, in UTC and whole seconds. Buckets of reports over time begin at this
                very instant, not at midnight.
            end: End of the time range, in UTC and whole seconds. Whether this very instant still counts is not
                documented.
            previous_start: Start of a time range to compare with, in UTC and whole seconds; only together with
                `previousEnd`.
            previous_end: End of a time range to compare with, in UTC and whole seconds; only together with
                `previousStart`.
            mailboxes: Ids of the mailboxes to count; all that the token's user may see when left out.
            tags: Ids of the tags to filter by; 1 stands for conversations without a tag.
            folders: Ids of the folders to filter by.
            types: Channels to filter by; all when left out.
            office_hours: Whether to take office hours into account. Has no effect unless office hours are enabled
                in the account.
            view_by: Length of a bucket: `day` for ranges of up to 60 days, `week` of up to a year, `month` of 61
                days and more. Other ranges may be refused. What is assumed when it is left out is not documented,
                perhaps `week`.
            previous: Whether to compare with the range of equal length just before, in place of `previous_start`
                and `previous_end`.

        Raises:
            APIError: The answer is 400, 401, 403, 404, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/reports/productivity/reports-productivity-resolution-time
        """
        from . import get_productivity_resolution_time_report

        c = self._coerce
        return await get_productivity_resolution_time_report.asyncio(
            client=self._raw,
            **c.compared_period(start, end, previous, previous_start, previous_end),
            mailboxes=c.query_list("mailboxes", mailboxes, int, None),
            tags=c.query_list("tags", tags, int, None),
            folders=c.query_list("folders", folders, int, None),
            types=c.query_list("types", types, str, None),
            office_hours=c.boolean("office_hours", office_hours, None),
            view_by=c.string("view_by", view_by, None),
        )

    async def productivity_resolved(
        self,
        *,
        start: datetime.datetime | datetime.date | str,
        end: datetime.datetime | datetime.date | str,
        previous_start: datetime.datetime | datetime.date | str | None = None,
        previous_end: datetime.datetime | datetime.date | str | None = None,
        mailboxes: int | Iterable[int] | str | None = None,
        tags: int | Iterable[int] | str | None = None,
        folders: int | Iterable[int] | str | None = None,
        types: ReportChannel | Iterable[ReportChannel] | str | None = None,
        office_hours: bool | None = None,
        view_by: ReportBucket | None = None,
        previous: bool = False,
    ) -> ProductivityResolvedReport:
        """Get resolved conversations over time.

        How many conversations the company resolved, in buckets of a day, a week or a month. Needs the Plus or Pro plan,
        otherwise expect a 403.

        Args:
            start: Start of the time range, in UTC and whole seconds. Buckets of reports over time begin at this
                very instant, not at midnight.
            end: End of the time range, in UTC and whole seconds. Whether this very instant still counts is not
                documented.
            previous_start: Start of a time range to compare with, in UTC and whole seconds; only together with
                `previousEnd`.
            previous_end: End of a time range to compare with, in UTC and whole seconds; only together with
                `previousStart`.
            mailboxes: Ids of the mailboxes to count; all that the token's user may see when left out.
            tags: Ids of the tags to filter by; 1 stands for conversations without a tag.
            folders: Ids of the folders to filter by.
            types: Channels to filter by; all when left out.
            office_hours: Whether to take office hours into account. Has no effect unless office hours are enabled
                in the account.
            view_by: Length of a bucket: `day` for ranges of up to 60 days, `week` of up to a year, `month` of 61
                days and more. Other ranges may be refused. What is assumed when it is left out is not documented,
                perhaps `week`.
            previous: Whether to compare with the range of equal length just before, in place of `previous_start`
                and `previous_end`.

        Raises:
            APIError: The answer is 400, 401, 403, 404, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/reports/productivity/reports-productivity-resolved
        """
        from . import get_productivity_resolved_report

        c = self._coerce
        return await get_productivity_resolved_report.asyncio(
            client=self._raw,
            **c.compared_period(start, end, previous, previous_start, previous_end),
            mailboxes=c.query_list("mailboxes", mailboxes, int, None),
            tags=c.query_list("tags", tags, int, None),
            folders=c.query_list("folders", folders, int, None),
            types=c.query_list("types", types, str, None),
            office_hours=c.boolean("office_hours", office_hours, None),
            view_by=c.string("view_by", view_by, None),
        )

    async def productivity_response_time(
        self,
        *,
        start: datetime.datetime | datetime.date | str,
        end: datetime.datetime | datetime.date | str,
        previous_start: datetime.datetime | datetime.date | str | None = None,
        previous_end: datetime.datetime | datetime.date | str | None = None,
        mailboxes: int | Iterable[int] | str | None = None,
        tags: int | Iterable[int] | str | None = None,
        folders: int | Iterable[int] | str | None = None,
        types: ReportChannel | Iterable[ReportChannel] | str | None = None,
        office_hours: bool | None = None,
        view_by: ReportBucket | None = None,
        previous: bool = False,
    ) -> ProductivityResponseTimeReport:
        """Get response times over time.

        Average time in seconds until customers got a reply, be it the first or a later one, in buckets of a day, a week
        or a month. Needs the Plus or Pro plan, otherwise expect a 403.

        Args:
            start: Start of the time range, in UTC and whole seconds. Buckets of reports over time begin at this
                very instant, not at midnight.
            end: End of the time range, in UTC and whole seconds. Whether this very instant still counts is not
                documented.
            previous_start: Start of a time range to compare with, in UTC and whole seconds; only together with
                `previousEnd`.
            previous_end: End of a time range to compare with, in UTC and whole seconds; only together with
                `previousStart`.
            mailboxes: Ids of the mailboxes to count; all that the token's user may see when left out.
            tags: Ids of the tags to filter by; 1 stands for conversations without a tag.
            folders: Ids of the folders to filter by.
            types: Channels to filter by; all when left out.
            office_hours: Whether to take office hours into account. Has no effect unless office hours are enabled
                in the account.
            view_by: Length of a bucket: `day` for ranges of up to 60 days, `week` of up to a year, `month` of 61
                days and more. Other ranges may be refused. What is assumed when it is left out is not documented,
                perhaps `week`.
            previous: Whether to compare with the range of equal length just before, in place of `previous_start`
                and `previous_end`.

        Raises:
            APIError: The answer is 400, 401, 403, 404, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/reports/productivity/reports-productivity-respose-time
        """
        from . import get_productivity_response_time_report

        c = self._coerce
        return await get_productivity_response_time_report.asyncio(
            client=self._raw,
            **c.compared_period(start, end, previous, previous_start, previous_end),
            mailboxes=c.query_list("mailboxes", mailboxes, int, None),
            tags=c.query_list("tags", tags, int, None),
            folders=c.query_list("folders", folders, int, None),
            types=c.query_list("types", types, str, None),
            office_hours=c.boolean("office_hours", office_hours, None),
            view_by=c.string("view_by", view_by, None),
        )

    async def user_overall(
        self,
        *,
        user: int,
        start: datetime.datetime | datetime.date | str,
        end: datetime.datetime | datetime.date | str,
        previous_start: datetime.datetime | datetime.date | str | None = None,
        previous_end: datetime.datetime | datetime.date | str | None = None,
        mailboxes: int | Iterable[int] | str | None = None,
        tags: int | Iterable[int] | str | None = None,
        folders: int | Iterable[int] | str | None = None,
        types: ReportChannel | Iterable[ReportChannel] | str | None = None,
        office_hours: bool | None = None,
        previous: bool = False,
    ) -> UserOverallReport:
        """Get the report on a user or team.

        Activity of a user, or of all members of a team if `user` is a team's id. Durations are in seconds. `busiestDay`
        is a number here, in the company's time zone, and only in `current`. Needs the Plus or Pro plan, otherwise
        expect a 403.

        Args:
            user: Id of a user, or of a team, which stands for all of its members.
            start: Start of the time range, in UTC and whole seconds. Buckets of reports over time begin at this
                very instant, not at midnight.
            end: End of the time range, in UTC and whole seconds. Whether this very instant still counts is not
                documented.
            previous_start: Start of a time range to compare with, in UTC and whole seconds; only together with
                `previousEnd`.
            previous_end: End of a time range to compare with, in UTC and whole seconds; only together with
                `previousStart`.
            mailboxes: Ids of the mailboxes to count; all that the token's user may see when left out.
            tags: Ids of the tags to filter by; 1 stands for conversations without a tag.
            folders: Ids of the folders to filter by.
            types: Channels to filter by; all when left out.
            office_hours: Whether to take office hours into account. Has no effect unless office hours are enabled
                in the account.
            previous: Whether to compare with the range of equal length just before, in place of `previous_start`
                and `previous_end`.

        Raises:
            APIError: The answer is 400, 401, 403, 404, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/reports/user/reports-user
        """
        from . import get_user_overall_report

        c = self._coerce
        return await get_user_overall_report.asyncio(
            client=self._raw,
            **c.compared_period(start, end, previous, previous_start, previous_end),
            user=c.integer("user", user),
            mailboxes=c.query_list("mailboxes", mailboxes, int, None),
            tags=c.query_list("tags", tags, int, None),
            folders=c.query_list("folders", folders, int, None),
            types=c.query_list("types", types, str, None),
            office_hours=c.boolean("office_hours", office_hours, None),
        )

    async def user_chat(
        self,
        *,
        user: int,
        start: datetime.datetime | datetime.date | str,
        end: datetime.datetime | datetime.date | str,
        previous_start: datetime.datetime | datetime.date | str | None = None,
        previous_end: datetime.datetime | datetime.date | str | None = None,
        mailboxes: int | Iterable[int] | str | None = None,
        tags: int | Iterable[int] | str | None = None,
        office_hours: bool | None = None,
        previous: bool = False,
    ) -> UserChatReport:
        """Get the chat report on a user or team.

        Chats of a user, or of a team if `user` is a team's id. It takes no types and no folders. Durations are in
        seconds and null in a range without chats; without a range to compare with, `previous` may be an empty range.
        Needs the Plus or Pro plan, otherwise expect a 403.

        Args:
            user: Id of a user, or of a team, which stands for all of its members.
            start: Start of the time range, in UTC and whole seconds. Buckets of reports over time begin at this
                very instant, not at midnight.
            end: End of the time range, in UTC and whole seconds. Whether this very instant still counts is not
                documented.
            previous_start: Start of a time range to compare with, in UTC and whole seconds; only together with
                `previousEnd`.
            previous_end: End of a time range to compare with, in UTC and whole seconds; only together with
                `previousStart`.
            mailboxes: Ids of the mailboxes to count; all that the token's user may see when left out.
            tags: Ids of the tags to filter by; 1 stands for conversations without a tag.
            office_hours: Whether to take office hours into account. Has no effect unless office hours are enabled
                in the account.
            previous: Whether to compare with the range of equal length just before, in place of `previous_start`
                and `previous_end`.

        Raises:
            APIError: The answer is 400, 401, 403, 404, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/reports/user/reports-user-chat
        """
        from . import get_user_chat_report

        c = self._coerce
        return await get_user_chat_report.asyncio(
            client=self._raw,
            **c.compared_period(start, end, previous, previous_start, previous_end),
            user=c.integer("user", user),
            mailboxes=c.query_list("mailboxes", mailboxes, int, None),
            tags=c.query_list("tags", tags, int, None),
            office_hours=c.boolean("office_hours", office_hours, None),
        )

    def user_conversation_history(
        self,
        *,
        user: int,
        start: datetime.datetime | datetime.date | str,
        end: datetime.datetime | datetime.date | str,
        previous_start: datetime.datetime | datetime.date | str | None = None,
        previous_end: datetime.datetime | datetime.date | str | None = None,
        mailboxes: int | Iterable[int] | str | None = None,
        tags: int | Iterable[int] | str | None = None,
        folders: int | Iterable[int] | str | None = None,
        types: ReportChannel | Iterable[ReportChannel] | str | None = None,
        office_hours: bool | None = None,
        page: int | None = None,
        status: GetUserConversationHistoryReportStatus | None = None,
        sort_field: GetUserConversationHistoryReportSortField | None = None,
        sort_order: ReportSortOrder | None = None,
        previous: bool = False,
    ) -> AsyncPages[UserConversationHistoryRow]:
        """List the conversation history of a user.

        What a user did in single conversations. There may be one row for each reply, so a conversation can come more
        than once. The previous range is accepted but has no visible effect. Needs the Plus or Pro plan, otherwise
        expect a 403.

        Args:
            user: Id of a user, or of a team, which stands for all of its members.
            start: Start of the time range, in UTC and whole seconds. Buckets of reports over time begin at this
                very instant, not at midnight.
            end: End of the time range, in UTC and whole seconds. Whether this very instant still counts is not
                documented.
            previous_start: Start of a time range to compare with, in UTC and whole seconds; only together with
                `previousEnd`.
            previous_end: End of a time range to compare with, in UTC and whole seconds; only together with
                `previousStart`.
            mailboxes: Ids of the mailboxes to count; all that the token's user may see when left out.
            tags: Ids of the tags to filter by; 1 stands for conversations without a tag.
            folders: Ids of the folders to filter by.
            types: Channels to filter by; all when left out.
            office_hours: Whether to take office hours into account. Has no effect unless office hours are enabled
                in the account.
            page: Number of the page to read, counted from 1. The page size is the server's choice.
            status: Status that the conversations must have; any when left out.
            sort_field: Field to sort by. What is assumed when it is left out is not documented.
            sort_order: Direction of sorting. What is assumed when it is left out is not documented.
            previous: Whether to compare with the range of equal length just before, in place of `previous_start`
                and `previous_end`.

        Raises:
            APIError: The answer is 400, 401, 403, 404, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/reports/user/reports-user-conversation-history
        """
        from . import get_user_conversation_history_report

        c = self._coerce
        return self._pages(
            get_user_conversation_history_report.asyncio_detailed,
            (),
            {
                **c.compared_period(start, end, previous, previous_start, previous_end),
                "user": c.integer("user", user),
                "mailboxes": c.query_list("mailboxes", mailboxes, int, None),
                "tags": c.query_list("tags", tags, int, None),
                "folders": c.query_list("folders", folders, int, None),
                "types": c.query_list("types", types, str, None),
                "office_hours": c.boolean("office_hours", office_hours, None),
                "page": c.integer("page", page, None),
                "status": c.string("status", status, None),
                "sort_field": c.string("sort_field", sort_field, None),
                "sort_order": c.string("sort_order", sort_order, None),
            },
        )

    async def user_customers_helped(
        self,
        *,
        user: int,
        start: datetime.datetime | datetime.date | str,
        end: datetime.datetime | datetime.date | str,
        previous_start: datetime.datetime | datetime.date | str | None = None,
        previous_end: datetime.datetime | datetime.date | str | None = None,
        mailboxes: int | Iterable[int] | str | None = None,
        tags: int | Iterable[int] | str | None = None,
        folders: int | Iterable[int] | str | None = None,
        types: ReportChannel | Iterable[ReportChannel] | str | None = None,
        view_by: ReportBucket | None = None,
        previous: bool = False,
    ) -> UserCustomersHelpedReport:
        """Get customers helped by a user over time.

        How many customers a user helped, in buckets of a day, a week or a month. Needs the Plus or Pro plan, otherwise
        expect a 403.

        Args:
            user: Id of a user, or of a team, which stands for all of its members.
            start: Start of the time range, in UTC and whole seconds. Buckets of reports over time begin at this
                very instant, not at midnight.
            end: End of the time range, in UTC and whole seconds. Whether this very instant still counts is not
                documented.
            previous_start: Start of a time range to compare with, in UTC and whole seconds; only together with
                `previousEnd`.
            previous_end: End of a time range to compare with, in UTC and whole seconds; only together with
                `previousStart`.
            mailboxes: Ids of the mailboxes to count; all that the token's user may see when left out.
            tags: Ids of the tags to filter by; 1 stands for conversations without a tag.
            folders: Ids of the folders to filter by.
            types: Channels to filter by; all when left out.
            view_by: Length of a bucket: `day` for ranges of up to 60 days, `week` of up to a year, `month` of 61
                days and more. Other ranges may be refused. What is assumed when it is left out is not documented,
                perhaps `week`.
            previous: Whether to compare with the range of equal length just before, in place of `previous_start`
                and `previous_end`.

        Raises:
            APIError: The answer is 400, 401, 403, 404, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/reports/user/reports-user-customer-helped
        """
        from . import get_user_customers_helped_report

        c = self._coerce
        return await get_user_customers_helped_report.asyncio(
            client=self._raw,
            **c.compared_period(start, end, previous, previous_start, previous_end),
            user=c.integer("user", user),
            mailboxes=c.query_list("mailboxes", mailboxes, int, None),
            tags=c.query_list("tags", tags, int, None),
            folders=c.query_list("folders", folders, int, None),
            types=c.query_list("types", types, str, None),
            view_by=c.string("view_by", view_by, None),
        )

    def user_drilldown(
        self,
        *,
        user: int,
        start: datetime.datetime | datetime.date | str,
        end: datetime.datetime | datetime.date | str,
        mailboxes: int | Iterable[int] | str | None = None,
        tags: int | Iterable[int] | str | None = None,
        folders: int | Iterable[int] | str | None = None,
        types: ReportChannel | Iterable[ReportChannel] | str | None = None,
        page: int | None = None,
        rows: int | None = None,
    ) -> AsyncPages[DrilldownConversation]:
        """List conversations behind the report on a user.

        Conversations that make up the report on a user. Rows may lack the customers' ids and addresses. Needs the Plus
        or Pro plan, otherwise expect a 403.

        Args:
            user: Id of a user, or of a team, which stands for all of its members.
            start: Start of the time range, in UTC and whole seconds. Buckets of reports over time begin at this
                very instant, not at midnight.
            end: End of the time range, in UTC and whole seconds. Whether this very instant still counts is not
                documented.
            mailboxes: Ids of the mailboxes to count; all that the token's user may see when left out.
            tags: Ids of the tags to filter by; 1 stands for conversations without a tag.
            folders: Ids of the folders to filter by.
            types: Channels to filter by; all when left out.
            page: Number of the page to read, counted from 1. The page size is the server's choice.
            rows: Rows a page. The documented default is not certain, so send it when it matters.

        Raises:
            APIError: The answer is 400, 401, 403, 404, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/reports/user/reports-user-drilldown
        """
        from . import get_user_drilldown_report

        c = self._coerce
        return self._pages(
            get_user_drilldown_report.asyncio_detailed,
            (),
            {
                **c.period(start, end),
                "user": c.integer("user", user),
                "mailboxes": c.query_list("mailboxes", mailboxes, int, None),
                "tags": c.query_list("tags", tags, int, None),
                "folders": c.query_list("folders", folders, int, None),
                "types": c.query_list("types", types, str, None),
                "page": c.integer("page", page, None),
                "rows": c.limited("rows", rows, 1, 50, None),
            },
        )

    async def user_happiness(
        self,
        *,
        user: int,
        start: datetime.datetime | datetime.date | str,
        end: datetime.datetime | datetime.date | str,
        previous_start: datetime.datetime | datetime.date | str | None = None,
        previous_end: datetime.datetime | datetime.date | str | None = None,
        mailboxes: int | Iterable[int] | str | None = None,
        tags: int | Iterable[int] | str | None = None,
        folders: int | Iterable[int] | str | None = None,
        types: ReportChannel | Iterable[ReportChannel] | str | None = None,
        previous: bool = False,
    ) -> UserHappinessReport:
        """Get the happiness report on a user.

        How customers rated a user: shares and counts of great, okay and not good ratings, and the score made of them.
        Needs the Plus or Pro plan, otherwise expect a 403.

        Args:
            user: Id of a user, or of a team, which stands for all of its members.
            start: Start of the time range, in UTC and whole seconds. Buckets of reports over time begin at this
                very instant, not at midnight.
            end: End of the time range, in UTC and whole seconds. Whether this very instant still counts is not
                documented.
            previous_start: Start of a time range to compare with, in UTC and whole seconds; only together with
                `previousEnd`.
            previous_end: End of a time range to compare with, in UTC and whole seconds; only together with
                `previousStart`.
            mailboxes: Ids of the mailboxes to count; all that the token's user may see when left out.
            tags: Ids of the tags to filter by; 1 stands for conversations without a tag.
            folders: Ids of the folders to filter by.
            types: Channels to filter by; all when left out.
            previous: Whether to compare with the range of equal length just before, in place of `previous_start`
                and `previous_end`.

        Raises:
            APIError: The answer is 400, 401, 403, 404, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/reports/user/reports-user-happiness
        """
        from . import get_user_happiness_report

        c = self._coerce
        return await get_user_happiness_report.asyncio(
            client=self._raw,
            **c.compared_period(start, end, previous, previous_start, previous_end),
            user=c.integer("user", user),
            mailboxes=c.query_list("mailboxes", mailboxes, int, None),
            tags=c.query_list("tags", tags, int, None),
            folders=c.query_list("folders", folders, int, None),
            types=c.query_list("types", types, str, None),
        )

    def user_ratings(
        self,
        *,
        user: int,
        start: datetime.datetime | datetime.date | str,
        end: datetime.datetime | datetime.date | str,
        previous_start: datetime.datetime | datetime.date | str | None = None,
        previous_end: datetime.datetime | datetime.date | str | None = None,
        mailboxes: int | Iterable[int] | str | None = None,
        tags: int | Iterable[int] | str | None = None,
        folders: int | Iterable[int] | str | None = None,
        types: ReportChannel | Iterable[ReportChannel] | str | None = None,
        page: int | None = None,
        sort_field: GetUserRatingsReportSortField | None = None,
        sort_order: ReportSortOrder | None = None,
        rating: ReportRatingFilter | None = None,
        previous: bool = False,
    ) -> AsyncPages[RatingReportRow]:
        """List ratings of a user.

        Ratings that a user was given in the time range, each with its conversation. The previous range is accepted but
        has no visible effect. The number of rows a page is fixed. Needs the Plus or Pro plan, otherwise expect a 403.

        Args:
            user: Id of a user, or of a team, which stands for all of its members.
            start: Start of the time range, in UTC and whole seconds. Buckets of reports over time begin at this
                very instant, not at midnight.
            end: End of the time range, in UTC and whole seconds. Whether this very instant still counts is not
                documented.
            previous_start: Start of a time range to compare with, in UTC and whole seconds; only together with
                `previousEnd`.
            previous_end: End of a time range to compare with, in UTC and whole seconds; only together with
                `previousStart`.
            mailboxes: Ids of the mailboxes to count; all that the token's user may see when left out.
            tags: Ids of the tags to filter by; 1 stands for conversations without a tag.
            folders: Ids of the folders to filter by.
            types: Channels to filter by; all when left out.
            page: Number of the page to read, counted from 1. The page size is the server's choice.
            sort_field: Field to sort by. What is assumed when it is left out is not documented.
            sort_order: Direction of sorting. What is assumed when it is left out is not documented.
            rating: Rating to filter by, just one; presumably `all` when left out.
            previous: Whether to compare with the range of equal length just before, in place of `previous_start`
                and `previous_end`.

        Raises:
            APIError: The answer is 400, 401, 403, 404, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/reports/user/reports-user-happiness-drilldown
        """
        from . import get_user_ratings_report

        c = self._coerce
        return self._pages(
            get_user_ratings_report.asyncio_detailed,
            (),
            {
                **c.compared_period(start, end, previous, previous_start, previous_end),
                "user": c.integer("user", user),
                "mailboxes": c.query_list("mailboxes", mailboxes, int, None),
                "tags": c.query_list("tags", tags, int, None),
                "folders": c.query_list("folders", folders, int, None),
                "types": c.query_list("types", types, str, None),
                "page": c.integer("page", page, None),
                "sort_field": c.string("sort_field", sort_field, None),
                "sort_order": c.string("sort_order", sort_order, None),
                "rating": c.string("rating", rating, None),
            },
        )

    async def user_replies(
        self,
        *,
        user: int,
        start: datetime.datetime | datetime.date | str,
        end: datetime.datetime | datetime.date | str,
        previous_start: datetime.datetime | datetime.date | str | None = None,
        previous_end: datetime.datetime | datetime.date | str | None = None,
        mailboxes: int | Iterable[int] | str | None = None,
        tags: int | Iterable[int] | str | None = None,
        folders: int | Iterable[int] | str | None = None,
        types: ReportChannel | Iterable[ReportChannel] | str | None = None,
        view_by: ReportBucket | None = None,
        previous: bool = False,
    ) -> UserRepliesReport:
        """Get replies sent by a user over time.

        How many replies a user sent, in buckets of a day, a week or a month. Needs the Plus or Pro plan, otherwise
        expect a 403.

        Args:
            user: Id of a user, or of a team, which stands for all of its members.
            start: Start of the time range, in UTC and whole seconds. Buckets of reports over time begin at this
                very instant, not at midnight.
            end: End of the time range, in UTC and whole seconds. Whether this very instant still counts is not
                documented.
            previous_start: Start of a time range to compare with, in UTC and whole seconds; only together with
                `previousEnd`.
            previous_end: End of a time range to compare with, in UTC and whole seconds; only together with
                `previousStart`.
            mailboxes: Ids of the mailboxes to count; all that the token's user may see when left out.
            tags: Ids of the tags to filter by; 1 stands for conversations without a tag.
            folders: Ids of the folders to filter by.
            types: Channels to filter by; all when left out.
            view_by: Length of a bucket: `day` for ranges of up to 60 days, `week` of up to a year, `month` of 61
                days and more. Other ranges may be refused. What is assumed when it is left out is not documented,
                perhaps `week`.
            previous: Whether to compare with the range of equal length just before, in place of `previous_start`
                and `previous_end`.

        Raises:
            APIError: The answer is 400, 401, 403, 404, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/reports/user/reports-user-replies
        """
        from . import get_user_replies_report

        c = self._coerce
        return await get_user_replies_report.asyncio(
            client=self._raw,
            **c.compared_period(start, end, previous, previous_start, previous_end),
            user=c.integer("user", user),
            mailboxes=c.query_list("mailboxes", mailboxes, int, None),
            tags=c.query_list("tags", tags, int, None),
            folders=c.query_list("folders", folders, int, None),
            types=c.query_list("types", types, str, None),
            view_by=c.string("view_by", view_by, None),
        )

    async def user_resolutions(
        self,
        *,
        user: int,
        start: datetime.datetime | datetime.date | str,
        end: datetime.datetime | datetime.date | str,
        previous_start: datetime.datetime | datetime.date | str | None = None,
        previous_end: datetime.datetime | datetime.date | str | None = None,
        mailboxes: int | Iterable[int] | str | None = None,
        tags: int | Iterable[int] | str | None = None,
        folders: int | Iterable[int] | str | None = None,
        types: ReportChannel | Iterable[ReportChannel] | str | None = None,
        view_by: ReportBucket | None = None,
        previous: bool = False,
    ) -> UserResolutionsReport:
        """Get conversations resolved by a user over time.

        How many conversations a user helped to resolve, in buckets of a day, a week or a month. Needs the Plus or Pro
        plan, otherwise expect a 403.

        Args:
            user: Id of a user, or of a team, which stands for all of its members.
            start: Start of the time range, in UTC and whole seconds. Buckets of reports over time begin at this
                very instant, not at midnight.
            end: End of the time range, in UTC and whole seconds. Whether this very instant still counts is not
                documented.
            previous_start: Start of a time range to compare with, in UTC and whole seconds; only together with
                `previousEnd`.
            previous_end: End of a time range to compare with, in UTC and whole seconds; only together with
                `previousStart`.
            mailboxes: Ids of the mailboxes to count; all that the token's user may see when left out.
            tags: Ids of the tags to filter by; 1 stands for conversations without a tag.
            folders: Ids of the folders to filter by.
            types: Channels to filter by; all when left out.
            view_by: Length of a bucket: `day` for ranges of up to 60 days, `week` of up to a year, `month` of 61
                days and more. Other ranges may be refused. What is assumed when it is left out is not documented,
                perhaps `week`.
            previous: Whether to compare with the range of equal length just before, in place of `previous_start`
                and `previous_end`.

        Raises:
            APIError: The answer is 400, 401, 403, 404, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/reports/user/reports-user-resolutions
        """
        from . import get_user_resolutions_report

        c = self._coerce
        return await get_user_resolutions_report.asyncio(
            client=self._raw,
            **c.compared_period(start, end, previous, previous_start, previous_end),
            user=c.integer("user", user),
            mailboxes=c.query_list("mailboxes", mailboxes, int, None),
            tags=c.query_list("tags", tags, int, None),
            folders=c.query_list("folders", folders, int, None),
            types=c.query_list("types", types, str, None),
            view_by=c.string("view_by", view_by, None),
        )
