// The editor: CodeMirror with Python. It lives in a shadow root, where it adopts its style sheets as objects; in the
// document it would add <style> elements, which the content security policy forbids.

import { autocompletion, closeBrackets, closeBracketsKeymap } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap, indentLess, indentMore, insertTab } from "@codemirror/commands";
import { python } from "@codemirror/lang-python";
import { bracketMatching, HighlightStyle, indentOnInput, indentUnit, syntaxHighlighting } from "@codemirror/language";
import { Compartment, EditorState, StateEffect, StateField } from "@codemirror/state";
import { Decoration, type DecorationSet, drawSelection, EditorView, highlightActiveLine, keymap, lineNumbers } from "@codemirror/view";
import { tags } from "@lezer/highlight";

const colours = HighlightStyle.define([
  { tag: [tags.keyword, tags.operatorKeyword, tags.controlKeyword, tags.definitionKeyword, tags.moduleKeyword, tags.self], color: "var(--code-keyword)" },
  { tag: [tags.string, tags.special(tags.string), tags.character], color: "var(--code-string)" },
  { tag: [tags.number, tags.bool, tags.null, tags.atom], color: "var(--code-number)" },
  { tag: [tags.comment, tags.lineComment], color: "var(--code-comment)", fontStyle: "italic" },
  { tag: [tags.function(tags.definition(tags.variableName)), tags.function(tags.variableName)], color: "var(--code-function)" },
  { tag: [tags.className, tags.definition(tags.className), tags.typeName], color: "var(--code-class)" },
  { tag: [tags.meta, tags.escape], color: "var(--code-class)" },
  { tag: tags.invalid, color: "var(--bad)" },
]);

const theme = EditorView.theme({
  "&": { height: "100%", fontSize: "var(--code-size)", backgroundColor: "transparent", color: "var(--ink)" },
  "&.cm-focused": { outline: "none" },
  ".cm-scroller": { fontFamily: "var(--mono)", lineHeight: "1.6", overscrollBehavior: "contain" },
  ".cm-content": { padding: "12px 0", caretColor: "var(--accent)" },
  ".cm-line": { padding: "0 14px 0 6px" },
  ".cm-gutters": { backgroundColor: "transparent", color: "var(--faint)", border: "none", paddingLeft: "6px" },
  ".cm-lineNumbers .cm-gutterElement": { minWidth: "2.2em" },
  ".cm-activeLine": { backgroundColor: "var(--active-line)" },
  ".cm-cursor": { borderLeftColor: "var(--accent)", borderLeftWidth: "2px" },
  "&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground": { backgroundColor: "var(--selection)" },
  "&.cm-focused .cm-matchingBracket": { backgroundColor: "var(--selection)", outline: "none" },
  ".cm-error-line": { backgroundColor: "var(--bad-wash)" },
  ".cm-error-spot": { textDecoration: "underline wavy var(--bad) 1px", textUnderlineOffset: "4px" },
});

const setError = StateEffect.define<{ line: number; column: number } | null>();
const errorMarks = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(marks, change) {
    if (change.docChanged) marks = Decoration.none;
    for (const effect of change.effects) {
      if (!effect.is(setError)) continue;
      if (!effect.value || effect.value.line < 1 || effect.value.line > change.state.doc.lines) {
        marks = Decoration.none;
        continue;
      }
      const line = change.state.doc.line(effect.value.line);
      const from = Math.min(line.from + Math.max(0, effect.value.column - 1), line.to);
      const spots = [Decoration.line({ class: "cm-error-line" }).range(line.from)];
      if (from < line.to) spots.push(Decoration.mark({ class: "cm-error-spot" }).range(from, Math.min(from + 1, line.to)));
      marks = Decoration.set(spots);
    }
    return marks;
  },
  provide: (field) => EditorView.decorations.from(field),
});

// Tab indents; Escape, then Tab, leaves the editor, so that the keyboard is never caught in it.
let leaving = false;
const tab = {
  run: (view: EditorView) => {
    if (leaving) return false;
    return view.state.selection.ranges.some((range) => !range.empty) ? indentMore(view) : insertSpaces(view);
  },
};
function insertSpaces(view: EditorView): boolean {
  const { head } = view.state.selection.main;
  const column = head - view.state.doc.lineAt(head).from;
  if (view.state.selection.ranges.length > 1) return insertTab(view);
  view.dispatch(view.state.replaceSelection(" ".repeat(4 - (column % 4))));
  return true;
}

// Left to itself a browser that types over selected text keeps the look of what it replaces by writing a style attribute, which
// the policy forbids and reports. So the editor makes that change itself, as it does for every other key.
function replaceSelected(event: InputEvent, view: EditorView): boolean {
  const { main, ranges } = view.state.selection;
  if (event.inputType !== "insertText" || event.isComposing || !event.data || ranges.length > 1 || main.empty) return false;
  const text = event.data;
  const insert = () => view.state.update({ ...view.state.replaceSelection(text), userEvent: "input.type", scrollIntoView: true });
  event.preventDefault();
  if (!view.state.facet(EditorView.inputHandler).some((handler) => handler(view, main.from, main.to, text, insert))) view.dispatch(insert());
  return true;
}

export interface Editor {
  text: string;
  focus(): void;
  showError(line: number | null | undefined, column: number | null | undefined): void;
}

export function createEditor(parent: HTMLElement, label: string, onRun: () => undefined, onChange: () => void): Editor {
  const root = parent.attachShadow({ mode: "open", delegatesFocus: true });
  const mount = document.createElement("div");
  mount.style.height = "100%";
  root.append(mount);
  const language = new Compartment();
  const view = new EditorView({
    root,
    parent: mount,
    state: EditorState.create({
      extensions: [
        lineNumbers(),
        history(),
        drawSelection(),
        indentOnInput(),
        bracketMatching(),
        closeBrackets(),
        autocompletion({ activateOnTyping: false }),
        highlightActiveLine(),
        indentUnit.of("    "),
        language.of(python()),
        syntaxHighlighting(colours),
        theme,
        errorMarks,
        EditorView.contentAttributes.of({ "aria-label": label, autocapitalize: "off", autocorrect: "off", spellcheck: "false" }),
        EditorView.updateListener.of((update) => update.docChanged && onChange()),
        EditorView.domEventHandlers({
          keydown(event) {
            if (event.key === "Escape") leaving = true;
            else if (event.key !== "Tab" && event.key !== "Shift") leaving = false;
          },
          focus() {
            leaving = false;
          },
          beforeinput: (event, target) => replaceSelected(event, target),
        }),
        keymap.of([
          { key: "Mod-Enter", run: () => onRun() ?? true, preventDefault: true },
          { key: "Tab", run: tab.run, shift: (target) => !leaving && indentLess(target) },
          ...closeBracketsKeymap,
          ...defaultKeymap.filter(({ key }) => key !== "Mod-Enter"),
          ...historyKeymap,
        ]),
      ],
    }),
  });
  return {
    get text() {
      return view.state.doc.toString();
    },
    set text(text: string) {
      view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text }, selection: { anchor: 0 }, scrollIntoView: true });
    },
    focus: () => view.focus(),
    showError(line, column) {
      view.dispatch({ effects: setError.of(line ? { line, column: column ?? 1 } : null) });
    },
  };
}
