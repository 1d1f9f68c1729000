"""Readout's dashboard: `streamlit run dashboard.py`.

Streamlit runs this file as `__main__` for each visitor; the server imports it as a module and takes
`app`, which adds the content policy to every answer and the stylesheet to the page, and refuses
foreign host names.
"""

import streamlit as st

from components import shell

if __name__ == "__main__":
    shell.draw()
else:
    from starlette.middleware import Middleware
    from starlette.middleware.trustedhost import TrustedHostMiddleware

    from components.first_paint import FirstPaint
    from components.headers import HOSTS, Headers

    app = st.App(
        __file__,
        middleware=[
            Middleware(Headers),
            Middleware(FirstPaint),
            Middleware(TrustedHostMiddleware, allowed_hosts=list(HOSTS)),
        ],
    )
