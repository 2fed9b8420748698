"""Where the feeds are that both ask."""


def hosts(count: int) -> list[str]:
    return [f"127.0.{1 + number // 250}.{1 + number % 250}" for number in range(count)]


def addresses(port: int, count: int) -> list[str]:
    return [f"http://{host}:{port}/feed" for host in hosts(count)]
