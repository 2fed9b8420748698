"""The two steps in. At a name that is guessed at, a wrong password leads on to the code as a right one does.

So guesses tell nothing: password and code must both be right, and whoever owns them comes in as on any other day.
"""

from typing import Any

from allauth.account.forms import LoginForm
from allauth.account.views import LoginView
from allauth.account.views import logout as _log_out
from allauth.mfa.base.views import AuthenticateView
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache

from timeline.admin.lockout import count_failure, is_guessed_at
from timeline.admin.second_factor import DeskAuthenticateForm, NoCodeForm

IN_VAIN = "log_in_in_vain"
"""In the session: the name whose password was wrong."""


class LogIn(LoginView):
    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """As allauth does for whoever is between the steps."""
        return (
            redirect("mfa_authenticate") if IN_VAIN in request.session else super().dispatch(request, *args, **kwargs)
        )

    def form_valid(self, form: LoginForm) -> HttpResponse:
        """Counted like a wrong one where guesses tell nothing, until the code is right; else the lock would tell."""
        if is_guessed_at(self.request, name := form.cleaned_data["login"]):
            count_failure(name)
        return super().form_valid(form)

    def form_invalid(self, form: LoginForm) -> HttpResponse:
        name, was_tried = form.cleaned_data.get("login", ""), bool(form.non_field_errors())
        if not was_tried or not is_guessed_at(self.request, name):
            return super().form_invalid(form)
        self.request.session[IN_VAIN] = name
        return redirect("mfa_authenticate")


class ProveFactor(AuthenticateView):
    def _build_forms(self) -> DeskAuthenticateForm:
        """Codes only; a post without one is answered like a wrong one."""
        self.webauthn_form = None
        data = self.request.POST if self.request.method == "POST" else None
        self.auth_form = DeskAuthenticateForm(data, user=self.stage.login.user)
        return self.auth_form


@never_cache
def _prove_in_vain(request: HttpRequest) -> HttpResponse:
    form = NoCodeForm(request.POST if request.method == "POST" else None, username=request.session[IN_VAIN])
    form.is_valid()
    return render(request, ProveFactor.template_name, {"form": form})


def log_out(request: HttpRequest) -> HttpResponse:
    """Also out of what stands between the steps."""
    if request.method == "POST":
        request.session.pop(IN_VAIN, None)
    return _log_out(request)


def authenticate(request: HttpRequest) -> HttpResponse:
    return _prove_in_vain(request) if IN_VAIN in request.session else _prove(request)


log_in, _prove = LogIn.as_view(), ProveFactor.as_view()
