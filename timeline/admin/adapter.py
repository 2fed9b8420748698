from allauth.account.adapter import DefaultAccountAdapter


class DeskAccountAdapter(DefaultAccountAdapter):
    def is_open_for_signup(self, request: object) -> bool:
        return False
