"""Looks at pages in a real browser: pages_in_browser.py <chromium> <page.html>...

Each page is shown 380 and 1280 pixels wide. It must not scroll sideways, must write nothing on the console, ask
for nothing but itself, have the target of each of its links, one of each id, a language and a name for each
picture; and a strict parser must find no error in it.
"""

import html5lib
import http.server
import json
import pathlib
import re
import subprocess
import sys
import tempfile
import threading

WIDTHS = (380, 1280)

# Stands around the page and asks it, once it is there. What it finds is its own text, as JSON.
FRAME = """<!DOCTYPE html><title>frame</title><body style="margin:0">
<iframe id="page" src="/page" style="width:%dpx;height:900px;border:0"></iframe><pre id="found"></pre>
<script>
document.getElementById('page').onload = event => {
  const seen = event.target.contentDocument, root = seen.documentElement;
  const ids = [...seen.querySelectorAll('[id]')].map(one => one.id);
  const links = [...seen.querySelectorAll('a')].map(one => one.getAttribute('href'));
  document.getElementById('found').textContent = JSON.stringify({
    shown: seen.body.innerText.length,
    width: root.clientWidth,
    wanted: Math.max(root.scrollWidth, seen.body.scrollWidth),
    lang: root.lang,
    links: links.length,
    dead: links.filter(href => !href || !href.startsWith('#') || !seen.getElementById(href.slice(1))),
    twice: ids.filter((id, at) => ids.indexOf(id) !== at),
    scripts: seen.querySelectorAll('script').length,
    outside: seen.querySelectorAll('[src],link,[srcset],[data],[style*="url("],base,object,form').length,
    jumps: [...seen.querySelectorAll('h1,h2,h3,h4')].map(one => Number(one.tagName[1]))
      .filter((level, at, all) => at > 0 && level > all[at - 1] + 1),
    nameless: [...seen.querySelectorAll('svg')].filter(one => !(one.getAttribute('aria-labelledby') || '')
      .split(' ').every(id => id && seen.getElementById(id))).length,
    reached: links.filter(href => { const to = seen.querySelector('a[href="' + href + '"]'); to.click();
      return seen.location.hash !== href; }),
  });
};
</script>"""


def look(chromium, page, width, folder):
    """What the frame found, what the browser wrote on its console, and what it asked for."""
    asked = []

    class Site(http.server.BaseHTTPRequestHandler):
        def do_GET(self):
            asked.append(self.path)
            known = {"/frame": (FRAME % width).encode(), "/page": page}
            self.send_response(200 if self.path in known else 404)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.end_headers()
            self.wfile.write(known.get(self.path, b""))

        def log_message(self, *words):
            pass

    site = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Site)
    threading.Thread(target=site.serve_forever, daemon=True).start()
    run = subprocess.run(
        [chromium, "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run", "--disable-ipc-flooding-protection",
         "--user-data-dir=" + folder, "--window-size=1400,1000", "--enable-logging=stderr",
         "--virtual-time-budget=20000", "--dump-dom", "http://127.0.0.1:%d/frame" % site.server_port],
        capture_output=True, timeout=100, check=True)
    site.shutdown()
    site.server_close()
    found = re.search(r'<pre id="found">(.*?)</pre>', run.stdout.decode(), re.S).group(1)
    console = [line for line in run.stderr.decode(errors="replace").splitlines() if "CONSOLE" in line]
    strange = [path for path in asked if path not in ("/frame", "/page", "/favicon.ico")]
    return json.loads(found.replace("&amp;", "&").replace("&lt;", "<").replace("&gt;", ">")), console, strange


def faults_of(chromium, page, folder):
    for width in WIDTHS:
        found, console, strange = look(chromium, page, width, folder)
        if found["wanted"] > found["width"]:
            yield f"at {width} pixels it is {found['wanted']} wide and scrolls sideways"
        if found["shown"] < 200 or found["links"] < 3:
            yield f"at {width} pixels it shows next to nothing: {found}"
        for what in ("dead", "twice", "reached", "jumps"):
            if found[what]:
                yield f"{what}: {found[what][:5]}"
        if found["scripts"] or found["outside"] or found["nameless"] or found["lang"] not in ("sv", "en"):
            yield f"scripts, references, pictures without a name, or no language: {found}"
        for line in console:
            yield "on the console: " + line
        if strange:
            yield f"asks for {strange}"
    try:
        html5lib.HTMLParser(strict=True).parse(page.decode())
    except html5lib.html5parser.ParseError as fault:
        yield f"a strict parser: {fault}"


def main(chromium, *pages):
    failed = False
    for name in pages:
        with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
            faults = list(faults_of(chromium, pathlib.Path(name).read_bytes(), folder))
        print(name, "is in order" if not faults else "has faults:\n  " + "\n  ".join(faults))
        failed = failed or bool(faults)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
