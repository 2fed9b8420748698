"""What a pointer marks on a page: which words tell an event, of which kind, and which words say who, when, how many.

Rules, a model and an editor point; none of them is believed in more than that. Whatever they hand over must stand on
the page, and what the words mean is read by one code (propose/read), which does not know who pointed.

values   pointings as places on the page      form     pointings as words, in JSON (docs/pointing.md)
page     where words stand on a page          verify   from words to places; what stands nowhere is dropped and counted
"""
