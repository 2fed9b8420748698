"""The two steps in. At a name that is guessed at, a wrong password leads on to the code as a right one does.

So guesses tell nothing: password and code must both be right, and whoever owns them comes in as on any other day. What
is answered in vain must be allauth's answer to the last header and cookie, for as long as that would be given; a test
holds each address and method of the two against the other.
"""

import time
from typing import Any

from allauth.account import app_settings
from allauth.account.forms import LoginForm
from allauth.account.views import LoginView
from allauth.account.views import logout as _log_out
from allauth.mfa.base.views import AuthenticateView
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect
from django.utils.decorators import method_decorator
from django.views.decorators.cache import never_cache
from django.views.generic import TemplateView

from timeline.accounts.lockout import count_failure, is_guessed_at
from timeline.accounts.second_factor import DeskAuthenticateForm, NoCodeForm

IN_VAIN = "log_in_in_vain"
"""In the session: the name whose password was wrong, and when it was typed (seconds since 1970)."""


def is_in_vain(request: HttpRequest) -> bool:
    """Whether a wrong password led on to the code; forgotten when allauth would forget a right one."""
    if IN_VAIN in request.session and time.time() - request.session[IN_VAIN][1] > app_settings.LOGIN_TIMEOUT:
        del request.session[IN_VAIN]
    return IN_VAIN in request.session


class LogIn(LoginView):
    @method_decorator(never_cache)
    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """As allauth does for whoever is between the steps."""
        return redirect("mfa_authenticate") if is_in_vain(request) else super().dispatch(request, *args, **kwargs)

    def form_valid(self, form: LoginForm) -> HttpResponse:
        """Counted like a wrong one where guesses tell nothing, until the code is right; else the lock would tell."""
        if is_guessed_at(self.request, name := form.cleaned_data["login"]):
            count_failure(name)
        return super().form_valid(form)

    def form_invalid(self, form: LoginForm) -> HttpResponse:
        name, was_tried = form.cleaned_data.get("login", ""), bool(form.non_field_errors())
        if not was_tried or not is_guessed_at(self.request, name):
            return super().form_invalid(form)
        self.request.session[IN_VAIN] = name, time.time()
        self.request.session.set_expiry(0)  # a right password's cookie ends with the browser (ACCOUNT_SESSION_REMEMBER)
        return redirect("mfa_authenticate")


class ProveFactor(AuthenticateView):
    def _build_forms(self) -> DeskAuthenticateForm:
        """Codes only; a post without one is answered like a wrong one."""
        self.webauthn_form = None
        data = self.request.POST if self.request.method == "POST" else None
        self.auth_form = DeskAuthenticateForm(data, user=self.stage.login.user)
        return self.auth_form


@method_decorator(never_cache, name="dispatch")
class ProveInVain(TemplateView):
    template_name = ProveFactor.template_name

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        return self._answer(None)

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        return self._answer(request.POST)

    def _answer(self, typed: QueryDict | None) -> HttpResponse:
        form = NoCodeForm(typed, username=self.request.session[IN_VAIN][0])
        form.is_valid()
        return self.render_to_response({"form": form})


def log_out(request: HttpRequest) -> HttpResponse:
    """Also out of what stands between the steps."""
    if request.method == "POST":
        request.session.pop(IN_VAIN, None)
    return _log_out(request)


def authenticate(request: HttpRequest) -> HttpResponse:
    return _prove_in_vain(request) if is_in_vain(request) else _prove(request)


log_in, _prove, _prove_in_vain = LogIn.as_view(), ProveFactor.as_view(), ProveInVain.as_view()
