"""Uploads and downloads of local files."""

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
    """Files that are attached to threads."""

    async def upload(
        self,
        conversation_id: int,
        thread_id: int,
        source: str | os.PathLike[str] | Annotated[bytes | bytearray | memoryview | Readable, PythonOnly],
        *,
        file_name: str | None = None,
        mime_type: str | None = None,
    ) -> CreatedWithoutId:
        """Attach a local file to a thread.

        To attach a file to a thread that does not exist yet, pass `attachment_from(source)` in the `attachments` of the
        method that creates the thread. `create` takes base64 content of any size.

        Args:
            conversation_id: Id of the conversation, not its number.
            thread_id: Id of the thread.
            source: Path of a file, its content as bytes, or a file that is open in binary mode. An open file is read
                from its current position to its end, and is not closed.
            file_name: Name of the file in Help Scout. The default is the source's own name; bytes have none.
            mime_type: Media type, such as `text/plain`. The default is guessed from the name, or is
                `application/octet-stream`.

        Returns:
            The created attachment. Help Scout is likely to return no id; list the threads to find it.

        Raises:
            APIError: The response is not a success.
            FileError: The file can't be read. In this case and those below, nothing is sent.
            FileNotFoundError: The file does not exist.
            TypeError: The source has another type, such as a file in text mode, or an asynchronous one.
            ValueError: There is no name, the media type is invalid, or the file has more than 10 MB (10,000,000 bytes).

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
        """Save an attachment to a file.

        The attachment is streamed, so it may have any size. The file appears once the download is complete. A failed
        download leaves nothing behind, except in a file that you opened. Files of customers may contain malware;
        `state` of the attachment has the result of Help Scout's scan.

        Args:
            conversation_id: Id of the conversation, not its number.
            attachment_id: Id of the attachment.
            to: Path of the file, an existing folder, or a file that is open for writing in binary mode, which is not
                closed. In a folder, the file gets its name in Help Scout, made safe: without folders, and without
                characters and names that are special on some system. A number is added if the name is taken.
            overwrite: Whether to replace an existing file.

        Returns:
            Path of the file; None for a file that you opened.

        Raises:
            APIError: The response is not a success.
            ConnectionError: The connection failed or was lost, before or during the download.
            FileError: The file can't be written, for example because the disk is full.
            FileExistsError: The file already exists. If it existed before the call, nothing is sent.
            FileNotFoundError: The folder does not exist. Nothing is sent.
            ResponseParseError: The file was sent compressed, and is damaged or incomplete.
            TimeoutError: A part of the response took too long.
            TypeError: `to` has another type, such as a file in text mode, or an asynchronous one. Nothing is sent.
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
