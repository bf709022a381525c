"""Files that hang on threads."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...resource import AsyncResource, Resource

if TYPE_CHECKING:
    from ...models.attachment_data import AttachmentData
    from ...types import Created


class Attachments(Resource):
    """Files that hang on threads."""

    def create(
        self,
        conversation_id: int,
        thread_id: int,
        *,
        file_name: str,
        mime_type: str,
        data: str,
    ) -> Created:
        """Attach a file to a thread.

        Hangs a file on a thread that exists already. To add files along with a new thread, use its `attachments`. The
        answer is likely to name no id; list the threads to learn it.

        Args:
            conversation_id: Id of the conversation, not its number.
            thread_id: Id of the thread.
            file_name: Name of the file. It is read back as `filename`.
            mime_type: Its media type.
            data: The content in base64.

        Raises:
            APIError: The answer is 400, 401, 403, 404, 413, 415, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/conversations/attachments/create
        """
        from ...models.create_attachment import CreateAttachment
        from . import create_attachment

        c = self._coerce
        return create_attachment.sync(
            c.integer("conversation_id", conversation_id),
            c.integer("thread_id", thread_id),
            client=self._raw,
            body=CreateAttachment(
                file_name=c.string("file_name", file_name),
                mime_type=c.string("mime_type", mime_type),
                data=c.string("data", data),
            ),
        )

    def delete(
        self,
        conversation_id: int,
        attachment_id: int,
    ) -> None:
        """Delete an attachment.

        Takes a file off its thread. Only possible as long as the conversation is a draft.

        Args:
            conversation_id: Id of the conversation, not its number.
            attachment_id: Id of the attachment.

        Raises:
            APIError: The answer is 401, 403, 404, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/conversations/attachments/delete
        """
        from . import delete_attachment

        c = self._coerce
        delete_attachment.sync(
            c.integer("conversation_id", conversation_id),
            c.integer("attachment_id", attachment_id),
            client=self._raw,
        )

    def get_data(
        self,
        conversation_id: int,
        attachment_id: int,
    ) -> AttachmentData:
        """Get an attachment as base64.

        The content of a file in base64, within JSON. For anything large, the bytes themselves (`get_attachment_file`)
        are the better choice.

        Args:
            conversation_id: Id of the conversation, not its number.
            attachment_id: Id of the attachment.

        Raises:
            APIError: The answer is 401, 403, 404, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/conversations/attachments/get-data
        """
        from . import get_attachment_data

        c = self._coerce
        return get_attachment_data.sync(
            c.integer("conversation_id", conversation_id),
            c.integer("attachment_id", attachment_id),
            client=self._raw,
        )

    def get_file(
        self,
        conversation_id: int,
        attachment_id: int,
    ) -> bytes:
        """Get an attachment as bytes.

        The content of a file as it is. `Content-Type` tells its media type and `Content-Disposition` its name.

        Args:
            conversation_id: Id of the conversation, not its number.
            attachment_id: Id of the attachment.

        Raises:
            APIError: The answer is 401, 403, 404, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/conversations/attachments/get-attachment-file
        """
        from . import get_attachment_file

        c = self._coerce
        return get_attachment_file.sync(
            c.integer("conversation_id", conversation_id),
            c.integer("attachment_id", attachment_id),
            client=self._raw,
        )


class AsyncAttachments(AsyncResource):
    """Files that hang on threads."""

    async def create(
        self,
        conversation_id: int,
        thread_id: int,
        *,
        file_name: str,
        mime_type: str,
        data: str,
    ) -> Created:
        """Attach a file to a thread.

        Hangs a file on a thread that exists already. To add files along with a new thread, use its `attachments`. The
        answer is likely to name no id; list the threads to learn it.

        Args:
            conversation_id: Id of the conversation, not its number.
            thread_id: Id of the thread.
            file_name: Name of the file. It is read back as `filename`.
            mime_type: Its media type.
            data: The content in base64.

        Raises:
            APIError: The answer is 400, 401, 403, 404, 413, 415, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/conversations/attachments/create
        """
        from ...models.create_attachment import CreateAttachment
        from . import create_attachment

        c = self._coerce
        return await create_attachment.asyncio(
            c.integer("conversation_id", conversation_id),
            c.integer("thread_id", thread_id),
            client=self._raw,
            body=CreateAttachment(
                file_name=c.string("file_name", file_name),
                mime_type=c.string("mime_type", mime_type),
                data=c.string("data", data),
            ),
        )

    async def delete(
        self,
        conversation_id: int,
        attachment_id: int,
    ) -> None:
        """Delete an attachment.

        Takes a file off its thread. Only possible as long as the conversation is a draft.

        Args:
            conversation_id: Id of the conversation, not its number.
            attachment_id: Id of the attachment.

        Raises:
            APIError: The answer is 401, 403, 404, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/conversations/attachments/delete
        """
        from . import delete_attachment

        c = self._coerce
        await delete_attachment.asyncio(
            c.integer("conversation_id", conversation_id),
            c.integer("attachment_id", attachment_id),
            client=self._raw,
        )

    async def get_data(
        self,
        conversation_id: int,
        attachment_id: int,
    ) -> AttachmentData:
        """Get an attachment as base64.

        The content of a file in base64, within JSON. For anything large, the bytes themselves (`get_attachment_file`)
        are the better choice.

        Args:
            conversation_id: Id of the conversation, not its number.
            attachment_id: Id of the attachment.

        Raises:
            APIError: The answer is 401, 403, 404, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/conversations/attachments/get-data
        """
        from . import get_attachment_data

        c = self._coerce
        return await get_attachment_data.asyncio(
            c.integer("conversation_id", conversation_id),
            c.integer("attachment_id", attachment_id),
            client=self._raw,
        )

    async def get_file(
        self,
        conversation_id: int,
        attachment_id: int,
    ) -> bytes:
        """Get an attachment as bytes.

        The content of a file as it is. `Content-Type` tells its media type and `Content-Disposition` its name.

        Args:
            conversation_id: Id of the conversation, not its number.
            attachment_id: Id of the attachment.

        Raises:
            APIError: The answer is 401, 403, 404, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/conversations/attachments/get-attachment-file
        """
        from . import get_attachment_file

        c = self._coerce
        return await get_attachment_file.asyncio(
            c.integer("conversation_id", conversation_id),
            c.integer("attachment_id", attachment_id),
            client=self._raw,
        )
