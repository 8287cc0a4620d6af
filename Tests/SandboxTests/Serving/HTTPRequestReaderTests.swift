import Foundation
import PartnerCenterAPI
import Testing

@testable import Sandbox

/// Requests as clients may write them, in pieces of any size.
@Suite struct `A request that is read` {
    private static let get = "GET /a?b HTTP/1.1\r\nHost: localhost\r\n"
    private static let post = "POST /a HTTP/1.1\r\nHost: localhost\r\n"

    private func requests(_ text: String, by size: Int = .max) throws(Fault) -> [HTTPRequest] {
        var (reader, found): (HTTPRequestReader, [HTTPRequest]) = (HTTPRequestReader(), [])
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            reader.add(Array(rest.prefix(size)))
            rest = rest.dropFirst(size)
            while let request = try reader.next() { found.append(request) }
        }
        return found
    }

    @Test(arguments: [1, 2, 3, 7, 64, Int.max])
    func `is the same in pieces of any size`(size: Int) throws {
        let text =
            "\r\n\(Self.get)X-Name:\t some value \r\nx-name:\r\n\r\n"
            + "\(Self.post)Content-Length: 5\r\n\r\n{한}"
            + "\(Self.post)Transfer-Encoding: Chunked\r\n\r\n"
            + "3;name=value\r\nabc\r\n00A \r\n0123456789\r\n0\r\nX-Trailer: 1\r\n\r\n"
            + "HEAD / HTTP/1.1\r\nConnection: Keep-Alive, Close\r\n\r\n"
            + "DELETE /c HTTP/1.0\r\n\r\n"
        let read = try requests(text, by: size)
        #expect(read.map(\.method) == ["GET", "POST", "POST", "HEAD", "DELETE"])
        #expect(read.map(\.target) == ["/a?b", "/a", "/a", "/", "/c"])
        #expect(read.map(\.isLast) == [false, false, false, true, true])
        let bodies = read.map { String(decoding: $0.body, as: UTF8.self) }
        #expect(bodies == ["", "{한}", "abc0123456789", "", ""])
        let host = (name: "Host", value: "localhost")
        #expect(
            read[0].headers
                == WireHeaders([host, (name: "X-Name", value: "some value"), ("x-name", "")]))
        #expect(read[2].headers["X-Trailer"] == nil)
    }

    @Test(
        arguments: [
            // What is not HTTP, and never ends its line.
            ("\u{16}\u{3}\u{1}", 405), ("get / HTTP/1.1\r\n", 405), ("GETS /", 405),
            ("GET  / HTTP/1.1\r\n", 400), ("GET / HTTP/1.1\n", 400), ("GET /한 HTTP/1.1\r\n", 400),
            ("GET / HTTP/2.0\r\n", 400), ("GET /\r\n", 400),
            // Fields that other readers may understand otherwise.
            (get + "X-Name : 1\r\n", 400), (get + " folded\r\n", 400), (get + ": 1\r\n", 400),
            (get + "X-Name: a\u{0}b\r\n", 400), (get + "X-Name: a\rb\r\n", 400),
            // Bodies whose end is in doubt.
            (post + "Content-Length: 1\r\nContent-Length: 2\r\n\r\n", 400),
            (post + "Content-Length: +1\r\n\r\n", 400), (post + "Content-Length:\r\n\r\n", 400),
            (post + "Content-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n", 400),
            (post + "Transfer-Encoding: gzip, chunked\r\n\r\n", 400),
            (post + "Transfer-Encoding: chunked\r\n\r\n-1\r\n", 400),
            (post + "Transfer-Encoding: chunked\r\n\r\n1\r\nab\r\n", 400),
            (post + "Content-Length: 1048577\r\n\r\n", 413),
            (post + "Transfer-Encoding: chunked\r\n\r\n100001\r\n", 413),
        ])
    func `is refused as soon as it cannot be right`(text: String, status: Int) {
        let error = #expect(throws: Fault.self) { try requests(text) }
        #expect(error?.status == status)
    }

    @Test func `is refused if its head is too large`() {
        let long = String(repeating: "x", count: 80 << 10)
        for text in [
            Self.get + String(repeating: "X: 1\r\n", count: 256), "GET /\(long)",
            Self.get + "X: \(long)",
            Self.get + String(repeating: "X: \(long.dropLast(4))\r\n", count: 27),
        ] {
            let error = #expect(throws: Fault.self) { try requests(text) }
            #expect(error?.status == 431)
        }
    }

    @Test func `may be as large as the limits are`() throws {
        let line = "X: " + String(repeating: "x", count: 80 << 10 - 4)
        let body = String(repeating: "y", count: 1 << 20)
        let text = Self.post + "\(line)\r\nContent-Length: \(body.count)\r\n\r\n" + body
        #expect(try requests(text).map(\.body.count) == [1 << 20])
        #expect(try requests(text, by: 4096).map(\.body.count) == [1 << 20])
    }
}
