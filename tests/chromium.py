"""Debian's chromium, as browser tests start it."""

import os
import shutil

from playwright.sync_api import Browser, Playwright

LEFT_OUT = (
    # What Playwright leaves out by itself: chromium heeds the last of such lists alone.
    *("AvoidUnnecessaryBeforeUnloadCheckSync", "DestroyProfileOnBrowserClose", "HttpsUpgrades"),
    *("HttpsFirstBalancedModeAutoEnable", "LensOverlay", "MediaRouter", "PaintHolding"),
    *("ThirdPartyStoragePartitioning", "AvoidCorsURLLoaderRestartOnRedirect", "OptimizationHints"),
    *("NetworkTimeServiceQuerying", "AimEnabled", "PreconnectToSearch"),
    # Two pages for what drops down from the field for addresses, in each new window: half of a window's time.
    *("WebUIOmniboxPopup", "WebUIOmniboxAimPopup"),
)
FLAGS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    f"--disable-features={','.join(LEFT_OUT)}",
]


def launched(playwright: Playwright, environment: dict[str, str]) -> Browser:
    return playwright.chromium.launch(
        executable_path=shutil.which("chromium"), args=FLAGS, env=os.environ | environment
    )
