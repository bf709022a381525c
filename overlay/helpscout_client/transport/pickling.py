"""What must not leave its process."""

from typing import ClassVar, NoReturn, SupportsIndex


class Unpicklable:
    """Refuses to be pickled and copied."""

    _refusal: ClassVar = (
        "a client holds secrets and connections, so neither it nor its pages and resources can be pickled or copied: "
        "make a client in each process, such as in the initializer of a pool, and send ids, models or page.items"
    )

    def __reduce_ex__(self, protocol: SupportsIndex) -> NoReturn:
        raise TypeError(self._refusal)
