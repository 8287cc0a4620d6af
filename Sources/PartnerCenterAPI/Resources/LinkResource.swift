/// A link in an answer: followed with the headers it brings.
package struct LinkResource: Resource {
    package var json: JSONObject

    package init(_ json: JSONObject) { self.json = json }

    package init(uri: String, method: String = "GET", headers: [(name: String, value: String)] = [])
    {
        json = [
            "uri": .string(uri), "method": .string(method),
            "headers": .array(
                headers.map {
                    .object(["key": .string($0.name), "value": .string($0.value)])
                }),
        ]
    }

    /// Relative, with or without `/v1` before it.
    package var uri: String { json.text("uri") ?? "" }
    package var method: String { json.filledText("method") ?? "GET" }

    package var headers: [(name: String, value: String)] {
        json.objects("headers").compactMap { header in
            guard let name = header.text("key"), let value = header.text("value") else {
                return nil
            }
            return (name, value)
        }
    }
}
