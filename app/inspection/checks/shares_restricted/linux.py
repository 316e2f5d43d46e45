"""Linux: what Samba and NFS offer, and to whom."""

from __future__ import annotations

from app.domain.verdict import Confidence, Status, Verdict
from app.inspection.decode_linux_antivirus import inside_container
from app.inspection.decode_linux_shares import listening_ports, served
from app.inspection.observed import Observed


def judge_linux(observed: Observed) -> Verdict:
    """The verdict for a Linux."""
    found = served(observed)
    if found.open_writable:
        names = " / ".join(found.open_writable)
        return observed.verdict(Status.FAIL, "open_on_linux", found.sources, shares=names)
    if found.open_readable:
        names = " / ".join(found.open_readable)
        return observed.verdict(Status.WARN, "readable_on_linux", found.sources, shares=names)
    if found.open_writable is None or found.open_readable is None:
        reason = "not_measured" if listening_ports(observed) is None else "settings_unreadable"
        return observed.verdict(Status.UNKNOWN, reason, found.sources)
    contained = inside_container(observed)
    if contained is None:
        return observed.verdict(Status.UNKNOWN, "not_measured", found.sources)
    if contained:
        return observed.verdict(Status.UNKNOWN, "in_container", found.sources)
    if found.restricted:
        names = " / ".join(found.restricted)
        return observed.verdict(Status.PASS, "restricted", found.sources, Confidence.INFERRED, shares=names)
    return observed.verdict(Status.PASS, "none_shared", found.sources[:1])
