/**
 * The handbook as a module: `docs/handleiding.md`, rendered when the screens are built. Raw HTML in it is shown as text and links
 * to anything but pages are dropped (markdown-it's own rules), so that nothing but the handbook's formatting reaches the screen.
 */
import { existsSync, readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";

import markdownit from "markdown-it";

const NAME = "virtual:handbook";

/** Answers `import handbook from "virtual:handbook"`. */
export function handbook(file) {
  return {
    name: "trede-handbook",
    resolveId: (id) => (id === NAME ? `\0${NAME}` : null),
    load(id) {
      if (id !== `\0${NAME}`) return null;
      this.addWatchFile(file);
      return asModule(chapters(readFileSync(file, "utf8")), dirname(file));
    },
  };
}

const slug = (title) =>
  title.toLowerCase().normalize("NFD").replaceAll(/\p{M}/gu, "").replaceAll(/[^a-z0-9]+/g, "-").replaceAll(/^-|-$/g, "");

/** Chapters (`#`) of tasks (`##`), each with its HTML and its plain words. */
function chapters(text) {
  const md = markdownit({ html: false });
  const tokens = md.parse(text, {});
  const found = [];
  let open = null;
  const close = (end) => {
    if (!open) return;
    const body = tokens.slice(open.start, end);
    open.task.html = md.renderer.render(body, md.options, {});
    open.task.words = body.filter((token) => token.type === "inline").map((token) => token.content.replaceAll(/[*[\]|]|\(images[^)]*\)/g, "")).join(" ");
    open = null;
  };
  tokens.forEach((token, at) => {
    if (token.type !== "heading_open" || !["h1", "h2"].includes(token.tag)) return;
    close(at);
    const title = tokens[at + 1].content;
    if (token.tag === "h1") {
      found.push({ id: slug(title), title, tasks: [] });
    } else {
      const chapter = found.at(-1);
      const task = { id: `${chapter.id}.${slug(title)}`, title };
      chapter.tasks.push(task);
      open = { task, start: at + 3 };
    }
  });
  close(tokens.length);
  return found;
}

/** Pictures become files of the program; one that is not made yet is left out. */
function asModule(found, folder) {
  const pictures = new Map();
  const json = JSON.stringify(found, (key, value) =>
    key !== "html"
      ? value
      : value.replaceAll(/<img src="([^"]+)"/g, (whole, source) => {
          const path = resolve(folder, source);
          if (!existsSync(path)) return '<img hidden src=""';
          if (!pictures.has(path)) pictures.set(path, `picture${pictures.size}`);
          return `<img loading="lazy" src="@@${pictures.get(path)}@@"`;
        }),
  );
  const imports = [...pictures].map(([path, name]) => `import ${name} from ${JSON.stringify(path)};`);
  const names = [...pictures.values()].join(", ");
  return `${imports.join("\n")}
const pictures = { ${names} };
const found = ${json};
for (const chapter of found) for (const task of chapter.tasks) task.html = task.html.replaceAll(/@@(\\w+)@@/g, (_, name) => pictures[name]);
export default found;
`;
}
