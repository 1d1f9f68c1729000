"""What a sentence tells of a meeting, as the record from which reports are joined."""

from dataclasses import dataclass

from readout.extract.meetings.triggers import Telling
from readout.records import Participant, PlaceMention, Span, Status, When


@dataclass(frozen=True, slots=True)
class Draft:
    """One telling with everything its sentence gives; drafts of one meeting are joined."""

    telling: Telling
    trigger: Span
    sentences: tuple[Span, ...]
    parties: tuple[Participant, ...]
    status: Status
    when: When  #: NONE when the sentence gives no day
    place: PlaceMention | None
    quoted: bool = False  #: told in somebody's words
    earlier: bool = False  #: "had met", "last met": an occasion before the one told

    @property
    def keys(self) -> frozenset[str]:
        """Who takes part: actor ids, else names as written."""
        return frozenset(party.key for party in self.parties)
