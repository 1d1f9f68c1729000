"""Readout's dashboard: `streamlit run dashboard.py`.

Streamlit runs this file as `__main__` for each visitor; the server imports it as a module and takes
`app`, which adds the content policy and refuses foreign host names on every answer.
"""

import streamlit as st

from components import shell

if __name__ == "__main__":
    shell.draw()
else:
    from starlette.middleware import Middleware
    from starlette.middleware.trustedhost import TrustedHostMiddleware

    from components.headers import HOSTS, Headers

    app = st.App(
        __file__,
        middleware=[
            Middleware(Headers),
            Middleware(TrustedHostMiddleware, allowed_hosts=list(HOSTS)),
        ],
    )
