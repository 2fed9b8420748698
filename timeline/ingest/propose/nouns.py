"""The nouns for those who act, by class, and the adjectives that may stand before them. Plain data for patterns."""

WORKERS = (
    r"(?:employees?|workers?|staffers?|staff members?|staff|engineers?|researchers?|scientists?|contractors?|drivers?"
    r"|couriers?|riders?|moderators?|programmers?|developers?|designers?|technicians?|technologists?|guards|janitors"
    r"|cleaners|members of (?:the )?staff|pickers|packers|loaders|journalists|pilots|associates|colleagues|coworkers|co-workers|testers|annotators|analysts|managers)"
)
HOLDERS = r"(?:shareholders?|investors?|stockholders?|shareowners?)"
GROUPS = (
    r"(?:organizations|organisations|groups|associations|charities|nonprofits|non-profits|coalition|advocates|activists|academics|professors"
    r"|scholars|lecturers|teachers|faculty|students|residents|citizens|neighbou?rs|parents|people|unions|experts|protesters|demonstrators|campaigners|faith leaders|human rights organizations)"
)
LAWMAKERS = r"(?:lawmakers|senators|members of Congress|members of the House|representatives|legislators|congressmen)"
ADJECTIVE = (
    r"(?:current|former|then|and|other|fellow|software|warehouse|tech|technology|cloud|AI|A\.I\.|senior|junior|own|corporate"
    r"|contract|delivery|data|security|full-time|part-time|temporary|temp|female|male|women|black|activist|institutional"
    r"|individual|leading|prominent|research|machine-learning|machine|learning|civil|rights|liberties|human|privacy|racial"
    r"|justice|advocacy|community|immigrant|immigration|faith|religious|labor|labour|local|national|international|public"
    r"|interest|artificial|intelligence|rank-and-file|internal|nonprofit|content|user|ride-hail|striking|protesting"
    r"|concerned|dissenting|the company's|tech-industry|independent|academic|computer|science|university|union|unionized"
    r"|new|different|more|additional|fulfillment|center|factory|retail|store|food|service|house|democratic|republican|U\.S\.)"
)
