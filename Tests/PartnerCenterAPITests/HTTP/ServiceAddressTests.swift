import Foundation
import PartnerCenterAPI
import Testing

@Suite struct `The address of a service` {
    @Test(arguments: [
        "https://api.partnercenter.microsoft.com", "https://proxy.example:8443/pc",
        "http://localhost:8080", "http://127.0.0.1:1", "http://127.9.9.9", "http://[::1]:80",
    ])
    func `is https anywhere, and http on this machine`(text: String) throws {
        _ = try ServiceAddress(text)
    }

    @Test(arguments: [
        ("http://api.example", "api.example"), ("http://127.0.0.1.example", "127.0.0.1.example"),
        ("http://localhost.example", "localhost.example"), ("http://10.0.0.1", "10.0.0.1"),
    ])
    func `is not plain http to another machine`(text: String, host: String) {
        #expect(throws: ServiceAddressError.plainTextAbroad(host: host)) {
            try ServiceAddress(text)
        }
    }

    @Test(arguments: ["", "api.example", "ftp://api.example", "https://", "https://a.example?x=1"])
    func `is a whole one`(text: String) {
        #expect(throws: ServiceAddressError.malformed(text)) { try ServiceAddress(text) }
    }

    @Test func `has no password in it, and does not repeat one`() {
        #expect(throws: ServiceAddressError.carriesSecret) {
            try ServiceAddress("https://op:hunter2@api.example")
        }
    }

    @Test func `is written without a slash at its end`() throws {
        #expect(try ServiceAddress("https://API.example:443/pc/").text == "https://API.example/pc")
        #expect(try ServiceAddress("http://localhost:80").text == "http://localhost")
    }
}

@Suite struct `Proxies from the environment` {
    private let service = "https://api.partnercenter.microsoft.com"

    private func proxy(
        _ environment: [String: String], for address: String? = nil
    ) throws -> ProxySettings? {
        try ProxySettings(
            for: ServiceAddress(address ?? service), environment: environment)
    }

    @Test func `HTTPS_PROXY is for https, in either case, the small one first`() throws {
        let found = try #require(
            try proxy(["HTTPS_PROXY": "http://big:1", "https_proxy": "http://small:3128"]))
        #expect((found.host, found.port) == ("small", 3128))
        #expect(found.kind == .http)
        #expect(try proxy(["HTTP_PROXY": "http://other:1"]) == nil)
        #expect(try proxy(["HTTPS_PROXY": ""]) == nil)
    }

    @Test func `ALL_PROXY stands in, socks and bare names are understood`() throws {
        let socks = try #require(try proxy(["ALL_PROXY": "socks5://socks.example"]))
        #expect((socks.kind, socks.port) == (.socks5, 1080))
        #expect(try proxy(["HTTPS_PROXY": "proxy.example:8080"])?.port == 8080)
    }

    @Test func `this machine is never reached through a proxy`() throws {
        #expect(try proxy(["HTTP_PROXY": "http://p:1"], for: "http://localhost:8080") == nil)
    }

    @Test(arguments: [
        "*", "microsoft.com", ".microsoft.com", "*.microsoft.com",
        "a.example, api.partnercenter.microsoft.com", "api.partnercenter.microsoft.com:443",
    ])
    func `NO_PROXY excepts`(exceptions: String) throws {
        #expect(try proxy(["HTTPS_PROXY": "http://p:1", "NO_PROXY": exceptions]) == nil)
    }

    @Test(arguments: ["soft.com", "example.com", "microsoft.com:8443", ""])
    func `NO_PROXY does not except`(exceptions: String) throws {
        #expect(try proxy(["HTTPS_PROXY": "http://p:1", "NO_PROXY": exceptions]) != nil)
    }

    @Test func `one that cannot be used is named by its variable, without its password`() {
        let error = ProxyUnusable(variable: "HTTPS_PROXY")
        #expect(throws: error) { try proxy(["HTTPS_PROXY": "quic://op:hunter2@p:1"]) }
        #expect(throws: error) { try proxy(["HTTPS_PROXY": "http://"]) }
    }

    @Test func `a password in one is kept as a secret`() throws {
        let found = try #require(try proxy(["https_proxy": "http://op:hunter2@p:1"]))
        #expect(found.credentials?.revealed == "op:hunter2")
        #expect(!"\(found)".contains("hunter2"))
        #expect(!String(reflecting: found).contains("hunter2"))
    }
}
