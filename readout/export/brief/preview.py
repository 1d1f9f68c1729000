"""A paper of ours in; pictures of its pages, as they will leave, out."""

import io

import pypdfium2


def pages(pdf: bytes, width: int) -> list[bytes]:
    """Return the pages of a PDF of ours as PNG pictures, `width` pixels wide."""
    made = []
    with pypdfium2.PdfDocument(pdf) as document:
        for page in document:
            picture = page.render(scale=width / page.get_width()).to_pil()
            out = io.BytesIO()
            picture.convert("P", palette=1).save(out, "PNG")
            made.append(out.getvalue())
    return made
