"""Titles, honorifics, suffixes and particles of people's names, folded, as parts of regular expressions."""

TITLES = (
    "ms|mrs|mr|miss|mx|miz|mses|messrs|mister|missus|sir|dame|lady|lord|madam|dr|doctor|prof|professor|rev|reverend"
    "|judge|justice|capt|captain|sgt|sergeant|lt|lieutenant|col|colonel|officer|engineer|nurse|coach|comrade|sister"
    "|brother|sen|senator|rep|frau|fraulein|herr|mme|madame|mlle|mademoiselle|monsieur|maitre|sra|sr|srta|senora"
    "|senor|senorita|don|dona|sig|sig ra|signor|signora|signorina|dott|dott ssa|ing|mevrouw|mevr|meneer|heer|dhr|fru"
    "|froken|frk|hr|pani|pan|bibi|begum|shri|smt|kumari|ustaz|doktor|doctora|dra|doutor|doutora|senhor|senhora|pastor"
    "|pastora|rabbi|imam|father|cllr|councillor|councilor|councilwoman|councilman|fr|profesor|profesora|gospodin"
    "|gospoza|gospoda|domnul|doamna|kyrios|kyria|bay|bayan|sayin|herra|rouva|neiti|seu|dna|dl|inz|ingeniera|ingeniero"
    "|companera|companero|licenciada|licenciado|lic|abogada|abogado|avv|avvocato|avvocata|profa|prof ssa"
)
DEGREES = (
    "dr|prof|med|dent|vet|phil|jur|iur|rer|nat|pol|oec|theol|agr|techn|soc|paed|habil|mult|univ|ing|dipl|mag|mgr|h c|hc"
)
"""What may follow a title: “Dr. med.”, “Prof. Dr. Dr. h. c. mult.”"""
FURTHER = rf"(?: (?:{DEGREES}))*"
TITLE = rf"(?=[A-Z])(?i:(?:{TITLES}|{DEGREES}){FURTHER})"
# With what Arabic and Hebrew write on to the next word: “and”, “to”, “by”.
ARABIC = "[وف]?(?:[بك]?ال|لل)(?:سيدة?|انسة|استاذة?|دكتورة?|مهندسة?|شيخة?|حاجة?)"
HEBREW = "[ושלבמכה]{0,2}(?:מר|גב|גברת|אדון|ד ר|דר|פרופ|הרב|עו ד)"
SMALL_TITLE = rf"(?:(?:{TITLES}){FURTHER}|{ARABIC}|{HEBREW})"
"""As most languages write it inside a sentence: “la señora Worker”, “hr. Worker”."""
FRENCH = "(?:M|Me)"
"""Monsieur and Maître; in a text in another language these are an initial and a word."""
SEVERAL = "(?=[A-Z])(?i:messrs|mm|mses|misses|mesdames|mmes|drs|profs|herren|senores|senoras|signori)"
"""Before surnames of which each may be the one: “Messrs Hale and Worker”."""
HONOURS = (
    "(?i:san|sama|kun|chan|sensei|ssi|nim|ji|bey|hanim|efendi|ur(?:at|ral|nak|rol|tol|hoz|on|ert|ek)?"
    "|(?:kis)?asszony(?:t|nyal|nal|nak|rol|tol|hoz|on|ert)?)"
)
BEFORE_SURNAMES = "de|del|della|da|das|do|dos|di|du|des|van|von|vander|bin|ibn|al|el|zu|la|le"
"""Particles that are sometimes glued to the surname: alKarimi, DelRio."""
SUFFIXES = ("jr", "sr", "ii", "iii", "iv")
PARTICLE = "(?:(?:de|la|las|los|del|da|das|do|dos|di|du|des|d|van|von|v|vd|der|den|ter|bin|ibn|al|el|zu|zur|af|av|o) )"
