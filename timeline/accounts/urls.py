"""The doors of the desk. Of allauth's pages only those that make sense here; the others answer 404."""

from allauth.account import views as account
from allauth.mfa.base import views as factor
from allauth.mfa.recovery_codes import views as codes
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import path

from timeline.accounts import sessions
from timeline.accounts.log_in import authenticate, log_in, log_out
from timeline.accounts.second_factor import activate


def closed(request: HttpRequest) -> HttpResponse:
    raise Http404


urlpatterns = [
    path("login/", log_in, name="account_login"),
    path("logout/", log_out, name="account_logout"),
    path("reauthenticate/", account.reauthenticate, name="account_reauthenticate"),
    path("password/change/", account.password_change, name="account_change_password"),
    path("2fa/", factor.index, name="mfa_index"),
    path("2fa/authenticate/", authenticate, name="mfa_authenticate"),
    path("2fa/reauthenticate/", factor.reauthenticate, name="mfa_reauthenticate"),
    path("2fa/totp/activate/", activate, name="mfa_activate_totp"),
    path("2fa/totp/deactivate/", closed, name="mfa_deactivate_totp"),
    path("2fa/recovery-codes/", codes.view_recovery_codes, name="mfa_view_recovery_codes"),
    path("2fa/recovery-codes/generate/", codes.generate_recovery_codes, name="mfa_generate_recovery_codes"),
    path("2fa/recovery-codes/download/", codes.download_recovery_codes, name="mfa_download_recovery_codes"),
    path("sessions/", sessions.mine, name="usersessions_list"),
    path("sessions/<int:pk>/end/", sessions.end, name="usersessions_end"),
    path("sessions/end-others/", sessions.end_others, name="usersessions_end_others"),
    path("sessions/end-everywhere/", sessions.end_everywhere, name="usersessions_end_everywhere"),
    path("signup/", closed, name="account_signup"),
    path("password/set/", closed, name="account_set_password"),
    path("password/reset/", closed, name="account_reset_password"),
]
