"""Small invented pages for the tests of parsing."""

PARAGRAPHS = [
    "Workers at Corvane handed a letter to their chief executive on Monday, asking for lamp posts that do not listen.",
    "The company makes street furniture with microphones, and has sold it to eleven cities along the coast since 2017.",
    "“We build lamps,” one of the writers said. “A lamp should not know what I had for breakfast, or with whom.”",
]
BODY = "\n\n".join(PARAGRAPHS)
SAVED = f"""Menu
News
Sport

Workers ask Corvane for deaf lamp posts

By Bridget Amory
3 July 2020

{BODY}

Related stories
Oracle opens office in Ardmouth
© 2020 Fenwick Evening News Ltd. All rights reserved.
"""


def html(head: str = "", body: str = "", prose: list[str] = PARAGRAPHS) -> str:
    article = "".join(f"<p>{paragraph}</p>" for paragraph in prose)
    return (
        f"<!doctype html><html lang='en'><head><title>Deaf lamp posts | The Copper Wire</title>{head}</head>"
        f"<body><nav><a href='/'>Home</a><a href='/oracle'>Oracle corner</a></nav>{body}"
        f"<article>{article}</article></body></html>"
    )
