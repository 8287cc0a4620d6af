/// The envelope of an error (reference, 2.5), in the forms the service and its gateway give it.
package struct ErrorResource: Resource {
    package var json: JSONObject

    package init(_ json: JSONObject) { self.json = json }

    package init(code: String, description: String, source: String, data: [String] = []) {
        json = [
            "code": .string(code), "description": .string(String(description.prefix(1024))),
            "data": .array(data.map { .string($0) }), "source": .string(source),
        ]
    }

    /// Text by the documentation, a number in bodies from the field (reference, 15); nil in the
    /// gateway's form.
    package var code: String? { json.filledText("code") }

    /// Of the envelope, or else `message`, which the gateway says instead.
    package var description: String {
        json.filledText("description") ?? json.filledText("message") ?? ""
    }

    package var source: String { json.text("source") ?? "" }
}
