"""Objects that must not be pickled."""

from typing import ClassVar, NoReturn, SupportsIndex


class Unpicklable:
    """An object that can't be pickled or copied."""

    _refusal: ClassVar = (
        "clients, their pages and their resources can't be pickled or copied, since they hold secrets and connections: "
        "create a client in each process, such as in the initializer of a pool, and send ids, models or page.items"
    )

    def __reduce_ex__(self, protocol: SupportsIndex) -> NoReturn:
        raise TypeError(self._refusal)
