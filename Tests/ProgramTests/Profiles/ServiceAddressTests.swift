import Testing

@testable import partnerdeck

@Suite struct `The address of a service` {
    @Test(arguments: [
        ("https://api.example", "https://api.example"),
        ("HTTPS://Api.Example:8443/Path/", "https://api.example:8443/Path"),
        ("http://127.0.0.1:8080", "http://127.0.0.1:8080"),
        ("http://127.9.8.7", "http://127.9.8.7"),
        ("http://[::1]:80/", "http://[::1]:80"),
        ("http://localhost:1", "http://localhost:1"),
    ])
    func `is https, or http to this machine`(text: String, kept: String) throws {
        #expect(try ServiceAddress(checking: text).description == kept)
    }

    @Test(arguments: [
        "http://api.example", "http://127.0.0.1.example", "http://localhost.example",
        "http://128.0.0.1", "http://127.0.0.256", "http://127.1", "http://[::2]",
        "http://[::ffff:10.0.0.1]", "http://0.0.0.0:80",
    ])
    func `is not http to another one`(text: String) {
        #expect(throws: ServiceAddress.Fault.plain) { try ServiceAddress(checking: text) }
    }

    @Test(arguments: [
        "", "api.example", "ftp://api.example", "https://", "https:///path", "https://a b",
        "https://user:secret@api.example", "https://api.example:0", "https://api.example:99999",
        "https://api.example/?q", "https://api.example/#a", "https://[::1", "https://a\u{7}b",
        "https://ä.example", "http://127.0.0.1\\@api.example",
    ])
    func `is nothing else`(text: String) {
        #expect(throws: ServiceAddress.Fault.malformed) { try ServiceAddress(checking: text) }
    }
}
