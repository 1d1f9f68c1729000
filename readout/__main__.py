"""`python -m readout` is the `readout` command, for a checkout that is not installed."""

import sys

from readout.cli import main

sys.exit(main())
