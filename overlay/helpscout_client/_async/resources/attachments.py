"""Files from and to this machine."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Annotated, overload

from helpscout_api import coerce
from helpscout_api.api.attachments import get_attachment_file
from helpscout_api.types import CreatedWithoutId, PythonOnly

from ..._resources.attachments import AsyncAttachments as GeneratedAttachments
from ...concurrency.threads import async_run_blocking
from ...resources.attachments import Readable, attachment_from
from ...resources.downloads import DownloadTarget, Writable, name_of_download, write_all


class AsyncAttachments(GeneratedAttachments):
    """Files that hang on threads."""

    async def upload(
        self,
        conversation_id: int,
        thread_id: int,
        source: str | os.PathLike[str] | Annotated[bytes | bytearray | memoryview | Readable, PythonOnly],
        *,
        file_name: str | None = None,
        mime_type: str | None = None,
    ) -> CreatedWithoutId:
        """Attach a file of this machine to a thread.

        For a thread that does not exist yet, give `attachment_from(source)` to the `attachments` of the method that
        creates it. `create` takes content in base64, of any size.

        Args:
            conversation_id: Id of the conversation, not its number.
            thread_id: Id of the thread.
            source: Path of a file, its content as bytes, or a file that is open in binary mode; that is read to its
                end from where it stands, and stays open.
            file_name: What the file is called in Help Scout; by default its own name. Bytes have none.
            mime_type: Its media type, such as `text/plain`; by default guessed from the name, or
                `application/octet-stream`.

        Returns:
            What was created; Help Scout is likely to name no id. List the threads to learn it.

        Raises:
            APIError: The answer is no success.
            FileError: The file can't be read. Nothing is sent then, nor in the cases below.
            FileNotFoundError: The file is not there.
            TypeError: The source is none of these, such as a file in text mode, or an asynchronous one.
            ValueError: There is no name, the media type is none, or the file is larger than 10 MB (10,000,000 bytes).

        See https://developer.helpscout.com/mailbox-api/endpoints/conversations/attachments/create
        """
        file = await async_run_blocking(attachment_from, source, file_name=file_name, mime_type=mime_type)
        return await self.create(
            conversation_id, thread_id, file_name=file.file_name, mime_type=file.mime_type, data=file.data
        )

    @overload
    async def download(
        self, conversation_id: int, attachment_id: int, *, to: str | os.PathLike[str], overwrite: bool = ...
    ) -> Path: ...
    @overload
    async def download(
        self, conversation_id: int, attachment_id: int, *, to: Annotated[Writable, PythonOnly], overwrite: bool = ...
    ) -> None: ...
    async def download(
        self,
        conversation_id: int,
        attachment_id: int,
        *,
        to: str | os.PathLike[str] | Annotated[Writable, PythonOnly],
        overwrite: bool = False,
    ) -> Path | None:
        """Save an attachment, piece by piece, so that its size does not matter.

        The file is there when all of it has come: a download that fails leaves nothing behind, except in a file that
        you opened. What customers send may hold malware; `state` of the attachment tells what Help Scout's scan says.

        Args:
            conversation_id: Id of the conversation, not its number.
            attachment_id: Id of the attachment.
            to: Path of the file, a folder that is there, or a file that is open for writing in binary mode, which
                stays open. In a folder, the file is called as in Help Scout, as far as that is safe: without folders,
                characters or names that have a meaning for some system; and with a number added, if that name is taken.
            overwrite: Whether a file that is there is replaced.

        Returns:
            Path of the file; None for a file that you opened.

        Raises:
            APIError: The answer is no success.
            ConnectionError: There is no connection, or it broke, also in the middle of the file.
            FileError: The file can't be written, since the disk is full, for instance.
            FileExistsError: The file is there already. If it is there before, nothing is sent.
            FileNotFoundError: The folder is not there. Nothing is sent.
            ResponseParseError: The file came packed, and is damaged or incomplete.
            TimeoutError: A part of the answer takes too long.
            TypeError: `to` is none of these, such as a file in text mode, or an asynchronous one. Nothing is sent.
            ValueError: The file is closed, or not open for writing. Nothing is sent.

        See https://developer.helpscout.com/mailbox-api/endpoints/conversations/attachments/get-attachment-file
        """
        request = get_attachment_file._get_kwargs(conversation_id, attachment_id)
        target = DownloadTarget(to, coerce.boolean("overwrite", overwrite))
        async with self._raw.get_async_httpx_client().stream(**request) as response:
            with target.opened(name_of_download(response.headers, f"attachment-{attachment_id}")) as file:
                async for piece in response.aiter_bytes():
                    await async_run_blocking(write_all, file, piece)
        return target.path
