/** As strict as the CRMs' own and stricter: no inline script, no inline style, nothing from elsewhere. The extension must work under it. */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "frame-src 'self'",
  "frame-ancestors 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "object-src 'none'",
].join('; ');

/** The HTML of every page: an empty application, its settings as data, one style sheet, one script. */
export function htmlDocument(title: string, version: string, settings: object): string {
  // `<` cannot end the script element early when it is written as an escape.
  const json = JSON.stringify(settings).replaceAll('<', String.raw`\u003c`);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${title}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/static/${version}/app.css">
</head>
<body>
<div id="app"></div>
<script type="application/json" id="page-settings">${json}</script>
<script src="/static/${version}/app.js" defer></script>
</body>
</html>
`;
}
