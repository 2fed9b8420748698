"""Buttons in many languages name nobody; what people do there with a company does."""

import pytest

from timeline.ingest.match import find
from timeline.ingest.values import Subject

BODIES = [Subject("organization", name.lower(), name, "company") for name in ("Facebook", "Google")]
BUTTONS = """
Connect with us on Facebook | Stay connected with us on Facebook | Facebook Twitter | Set Google as your home page
Make Google my default search engine | Map data © Google | Map data ©2018 Google
Gefällt mir auf Facebook | Diskutieren Sie mit auf Facebook | Unsere Facebook-Seite
Aimez-nous sur Facebook | Likez notre page Facebook | Abonnez-vous à notre page Facebook
Sígueme en Facebook | Danos un me gusta en Facebook | Comparte este artículo en Facebook
Curta-nos no Facebook | Curta nossa página no Facebook | Siga-nos no Facebook | Partilhe este artigo no Facebook
Metti mi piace su Facebook | Segui la pagina Facebook | Condividi questo articolo su Facebook
Vind ons leuk op Facebook | Deel dit artikel via Facebook
Dela på Facebook | Följ oss på Facebook! | Gilla oss på Facebook | Dela den här artikeln på Facebook och Twitter
Del på Facebook | Følg os på Facebook | Følg oss på Facebook | Del denne artikkelen via Facebook
Polub nas na Facebook | Śledź nas na Facebook | Udostępnij ten artykuł na Facebook
Sdílet na Facebook | Sledujte nás na Facebook | Zdieľať na Facebook
Поделиться в Facebook | Подписывайтесь на нас в Facebook | Читайте нас в Facebook и Telegram
Поділитися у Facebook | Стежте за нами у Facebook | Сподели във Facebook | Pratite nas na Facebook
Facebook’ta paylaş | Bizi Facebook’ta takip edin | Bu haberi Facebook’ta paylaşın
Κοινοποίηση στο Facebook | Ακολουθήστε μας στο Facebook
Facebook에 공유하기 | 페이스북 공유 Facebook | Facebook에서 팔로우하세요
分享到Facebook | 在 Facebook 上关注我们 | 請分享到 Facebook | Facebookでシェアする
شارك على Facebook | تابعنا على Facebook | שתפו ב־Facebook
Bagikan di Facebook | Ikuti kami di Facebook | Chia sẻ lên Facebook | Theo dõi chúng tôi trên Facebook
Distribuie pe Facebook | Urmăriți-ne pe Facebook | Kövess minket a Facebook oldalunkon | Megosztás Facebook
"""


@pytest.mark.parametrize("line", [line.strip() for line in BUTTONS.replace("\n", "|").split("|") if line.strip()])
def test_a_button_in_any_language_names_nobody(line: str) -> None:
    assert find(f"They went home.\n\n{line}\n\nThey came back.", BODIES) == ()


@pytest.mark.parametrize(
    "text",
    [
        "Facebook teilt mit: Das Werk schließt.",
        "Los trabajadores de Facebook comparten su carta.",
        "Anställda på Facebook delar på brevet.",
        "Работники читают письмо в Facebook.",
        "Facebook 직원들이 공유한 편지",
        "员工在Facebook上班。",
        "A Facebook dolgozói megosztják a levelet.",
        "Staff connect with each other at Facebook.",
        "They set Google a date.",
        "Facebook and its workers",
        "Facebook, 2018",
    ],
)
def test_what_is_done_with_a_company_in_any_language_names_it(text: str) -> None:
    assert find(text, BODIES)
