"""``python -m roadmap.materials COMMIT`` prints the bill of materials of a commit.

It is of the time that ``SOURCE_DATE_EPOCH`` says, or of now.
"""

import os
import sys
import time
from datetime import UTC, datetime
from pathlib import Path

from roadmap.materials.bill import bill
from roadmap.materials.parts import parts

if __name__ == "__main__":
    [commit] = sys.argv[1:]
    when = datetime.fromtimestamp(int(os.environ.get("SOURCE_DATE_EPOCH") or time.time()), UTC)
    print(bill(parts(Path()), commit, when))
