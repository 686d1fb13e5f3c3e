// Read-only code with colours, in the document itself: spans with classes, which site.css colours.

import { javascriptLanguage } from "@codemirror/lang-javascript";
import { pythonLanguage } from "@codemirror/lang-python";
import { classHighlighter, highlightCode } from "@lezer/highlight";

export function highlight(target: HTMLElement, code: string, isPython: boolean): void {
  const parser = (isPython ? pythonLanguage : javascriptLanguage).parser;
  const pieces: Node[] = [];
  highlightCode(
    code,
    parser.parse(code),
    classHighlighter,
    (text, classes) => {
      if (!classes) return pieces.push(document.createTextNode(text));
      const span = document.createElement("span");
      span.className = classes;
      span.textContent = text;
      return pieces.push(span);
    },
    () => pieces.push(document.createTextNode("\n")),
  );
  target.replaceChildren(...pieces);
}
