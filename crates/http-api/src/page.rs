//! The description as a page people can read: plain HTML made from the OpenAPI document, without script.

use std::fmt::Write;

use serde_json::Value;

/// The page's only style; it asks nothing of anybody else.
pub(crate) const STYLE: &str = include_str!("page.css");

const METHODS: [&str; 5] = ["get", "post", "put", "patch", "delete"];

/// Renders the OpenAPI document `description` as one HTML page.
pub(crate) fn render(description: &Value) -> String {
    let mut page = String::from(concat!(
        "<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">",
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">",
        "<title>The interface</title><link rel=\"stylesheet\" href=\"/api/page.css\"></head><body>",
    ));
    let info = &description["info"];
    put(&mut page, "h1", text(&info["title"]));
    paragraphs(&mut page, text(&info["description"]));
    page.push_str(
        "<p><a href=\"/api/openapi.json\">The same for programs: OpenAPI, as JSON</a></p>",
    );
    contents(&mut page, description);
    for tag in tags(description) {
        section(&mut page, description, tag);
    }
    schemas(&mut page, description);
    page.push_str("</body></html>\n");
    page
}

fn contents(page: &mut String, description: &Value) {
    page.push_str("<nav><ul>");
    for tag in tags(description) {
        let name = escaped(text(&tag["name"]));
        let _ = write!(page, "<li><a href=\"#{name}\">{name}</a></li>");
    }
    page.push_str("<li><a href=\"#shapes\">shapes</a></li></ul></nav>");
}

fn section(page: &mut String, description: &Value, tag: &Value) {
    let name = text(&tag["name"]);
    let _ = write!(page, "<section id=\"{0}\"><h2>{0}</h2>", escaped(name));
    paragraphs(page, text(&tag["description"]));
    for (path, item) in description["paths"].as_object().into_iter().flatten() {
        for method in METHODS {
            let operation = &item[method];
            let tagged = operation["tags"].as_array().is_some_and(|it| it.contains(&tag["name"]));
            if tagged {
                show_operation(page, method, path, operation);
            }
        }
    }
    page.push_str("</section>");
}

fn show_operation(page: &mut String, method: &str, path: &str, operation: &Value) {
    let _ = write!(
        page,
        "<article><h3><b>{}</b> <code>{}</code></h3>",
        method.to_ascii_uppercase(),
        escaped(path)
    );
    put(page, "p", text(&operation["summary"]));
    let description = text(&operation["description"]);
    if description != text(&operation["summary"]) {
        paragraphs(page, description);
    }
    put(page, "p", &format!("Who: {}.", text(&operation["x-holdfast"]["who"])));
    page.push_str("<dl>");
    for parameter in operation["parameters"].as_array().into_iter().flatten() {
        let _ = write!(
            page,
            "<dt>{} <code>{}</code></dt><dd>{}</dd>",
            escaped(text(&parameter["in"])),
            escaped(text(&parameter["name"])),
            escaped(text(&parameter["description"])),
        );
    }
    if operation["requestBody"].is_object() {
        let sent = &operation["requestBody"];
        let _ = write!(page, "<dt>you send</dt><dd>{}</dd>", content(sent));
    }
    for (status, response) in operation["responses"].as_object().into_iter().flatten() {
        let _ = write!(page, "<dt>answer {}</dt><dd>{}</dd>", escaped(status), content(response));
    }
    page.push_str("</dl></article>");
}

/// What a body is: its media types, shapes and description.
fn content(body: &Value) -> String {
    let mut out = String::new();
    for (media, it) in body["content"].as_object().into_iter().flatten() {
        let _ = write!(out, "<code>{}</code> {} ", escaped(media), shape(&it["schema"]));
    }
    out.push_str(&escaped(text(&body["description"])));
    out
}

fn schemas(page: &mut String, description: &Value) {
    page.push_str("<section id=\"shapes\"><h2>shapes</h2>");
    for (name, schema) in description["components"]["schemas"].as_object().into_iter().flatten() {
        let _ = write!(page, "<article id=\"shape-{0}\"><h3>{0}</h3>", escaped(name));
        paragraphs(page, text(&schema["description"]));
        page.push_str("<dl>");
        let needed = schema["required"].as_array();
        for (field, it) in schema["properties"].as_object().into_iter().flatten() {
            let needed = needed.is_some_and(|all| all.iter().any(|one| one == field.as_str()));
            let _ = write!(
                page,
                "<dt><code>{}</code>{} {}</dt><dd>{}</dd>",
                escaped(field),
                if needed { "" } else { "?" },
                shape(it),
                escaped(text(&it["description"])),
            );
        }
        page.push_str("</dl></article>");
    }
    page.push_str("</section>");
}

/// A link to a named shape, or the name of a plain type.
fn shape(schema: &Value) -> String {
    if let Some(name) = schema["$ref"].as_str().and_then(|it| it.rsplit('/').next()) {
        return format!("<a href=\"#shape-{0}\">{0}</a>", escaped(name));
    }
    if schema["items"].is_object() {
        return format!("list of {}", shape(&schema["items"]));
    }
    for choice in ["oneOf", "anyOf", "allOf"] {
        let choices = schema[choice].as_array().into_iter().flatten();
        let some = choices.filter(|it| it["type"] != "null").map(shape).collect::<Vec<_>>();
        if !some.is_empty() {
            return some.join(" or ");
        }
    }
    match &schema["type"] {
        Value::String(name) => escaped(name),
        Value::Array(names) => {
            let names = names.iter().map(text).filter(|it| *it != "null").map(escaped);
            names.collect::<Vec<_>>().join(" or ")
        }
        _ => String::new(),
    }
}

fn tags(description: &Value) -> impl Iterator<Item = &Value> {
    description["tags"].as_array().into_iter().flatten()
}

fn put(page: &mut String, element: &str, words: &str) {
    if !words.is_empty() {
        let _ = write!(page, "<{element}>{}</{element}>", escaped(words));
    }
}

fn paragraphs(page: &mut String, words: &str) {
    for paragraph in words.split("\n\n") {
        put(page, "p", paragraph.trim());
    }
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or("")
}

fn escaped(words: &str) -> String {
    words.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    #[test]
    fn words_of_the_description_stay_words() {
        let page = super::render(&json!({ "info": { "title": "<script>alert(1)</script>" } }));

        assert!(!page.contains("<script"), "{page}");
        assert!(page.contains("&lt;script&gt;"), "{page}");
    }
}
