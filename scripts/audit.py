"""The installed packages in; a line on known holes out, and exit code 1 when there is one.

Runs pip-audit against its vulnerability database. Where that cannot be reached the check is
skipped and says so; packages that the database does not know are counted, never passed over.
"""

import json
import subprocess
import sys


def main() -> int:
    """Run the audit; 0: nothing known, or skipped; 1: a known hole."""
    run = subprocess.run(
        [sys.executable, "-m", "pip_audit", "--local", "--format=json", "--progress-spinner=off"],
        capture_output=True,
        text=True,
        timeout=600,
    )
    try:
        packages = json.loads(run.stdout)["dependencies"]
    except (ValueError, KeyError):
        print("pip-audit SKIPPED: its vulnerability database could not be reached.")
        print((run.stderr.strip().splitlines() or ["no reason given"])[-1][:300])
        return 0
    return _report(packages)


def _report(packages: list[dict[str, object]]) -> int:
    unknown = [one["name"] for one in packages if "skip_reason" in one]
    known = len(packages) - len(unknown)
    print(f"pip-audit: {known} packages looked up, {len(unknown)} unknown to the database.")
    if not known:
        print("pip-audit SKIPPED: the database knows none of the installed versions.")
    holes = [(one["name"], hole) for one in packages for hole in one.get("vulns") or ()]
    for name, hole in holes:
        print(f"  {name}: {hole['id']}, fixed in {', '.join(hole['fix_versions']) or 'no release'}")
    return 1 if holes else 0


if __name__ == "__main__":
    sys.exit(main())
