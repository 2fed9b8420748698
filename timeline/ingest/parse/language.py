"""Which language a text is in, by its script, else by its commonest small words; English when in doubt."""

import re
from collections import Counter

SMALL_WORDS = {
    "en": "the of and to in that is was for with on by it",
    "de": "der die und das nicht den von zu mit auf ist ein",
    "fr": "le la les des et est une dans que pour du qui",
    "es": "el la los las y que en una por con del se",
    "pt": "o os as e que em uma para com não do da",
    "it": "il la che di e un per non sono del con gli",
    "nl": "de het een en van is dat niet op te zijn met",
}
# Kana before Han: a Japanese text holds both.
SCRIPTS = {
    "ja": re.compile("[\u3041-\u30ff]"),
    "ko": re.compile("[\uac00-\ud7a3]"),
    "zh": re.compile("[\u3400-\u9fff]"),
    "th": re.compile("[\u0e00-\u0e7f]"),
    "lo": re.compile("[\u0e80-\u0eff]"),
    "my": re.compile("[\u1000-\u109f]"),
    "km": re.compile("[\u1780-\u17ff]"),
    "uk": re.compile("[\u0404\u0406\u0407\u0454\u0456\u0457\u0490\u0491]"),
    "ru": re.compile("[\u0400-\u04ff]"),
    "el": re.compile("[\u0370-\u03ff]"),
    "he": re.compile("[\u0590-\u05ff]"),
    "fa": re.compile("[\u067e\u0686\u0698\u06af\u06cc]"),
    "ar": re.compile("[\u0600-\u06ff]"),
    "hi": re.compile("[\u0900-\u097f]"),
}
ENOUGH = {"ja": 0.1, "uk": 0.02, "fa": 0.03}  # share of letters that tells a language from its script's other ones


def guess(paragraphs: tuple[str, ...]) -> str:
    text = " ".join(paragraphs)[:20_000]
    return _by_script(text) or _by_words(text)


def _by_script(text: str) -> str | None:
    letters = sum(map(str.isalpha, text)) if not text.isascii() else 0
    shares = ((name, len(script.findall(text)) / letters) for name, script in SCRIPTS.items() if letters)
    return next((name for name, share in shares if share >= ENOUGH.get(name, 0.4)), None)


def _by_words(text: str) -> str:
    counts = Counter(text.lower().split())
    scores = {language: sum(counts[word] for word in words.split()) for language, words in SMALL_WORDS.items()}
    best = max(scores, key=lambda language: scores[language])
    return best if scores[best] > scores["en"] * 1.5 else "en"
