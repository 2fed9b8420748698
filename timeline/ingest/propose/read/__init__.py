"""From the words that were pointed at to what they mean. It does not know who pointed.

dates     when it was, by the house's own reading of dates      sizes     how many took part
parties   who it was, on record or not, and in which role       money     sums, currencies, how long a contract runs
events    all of that, for each event of a page
"""
