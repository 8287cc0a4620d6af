import Foundation
import PartnerCenterAPI
import Testing

@Suite struct `Reading JSON` {
    private func json(_ text: String) throws -> JSON { try JSON(bytes: Array(text.utf8)) }

    @Test func `half of a pair of surrogates costs one sign`() throws {
        let read = try json(#"{"a":"x\ud800y","b":"\udc00","c":"\ud83d\ude00","d":"\ud800\u0041"}"#)
        #expect(
            read == ["a": "x\u{FFFD}y", "b": "\u{FFFD}", "c": "😀", "d": "\u{FFFD}A"])
    }

    @Test func `broken UTF-8 costs one sign`() throws {
        let bytes = Array(#"{"a":"x"#.utf8) + [0xFF] + Array(#"y","b":1}"#.utf8)
        #expect(try JSON(bytes: bytes) == ["a": "x\u{FFFD}y", "b": 1])
    }

    @Test func `a name that begins with NUL keeps the rest`() throws {
        let object = try #require(try json(#"{"name":"\u0000Hanbit","list":["\u0000"]}"#).asObject)
        #expect(object.text("name") == "\u{FFFD}Hanbit")
        #expect(object.texts("list") == ["\u{FFFD}"])
        // What goes back is what came.
        #expect(try JSON(bytes: JSON.object(object).bytes) == .object(object))
    }

    @Test func `a number that is too large costs itself`() throws {
        let object = try #require(try json(#"{"quantity":1e999,"id":"a"}"#).asObject)
        #expect(object.number("quantity") == nil)
        #expect(object.text("id") == "a")
    }

    @Test func `a name that stands twice with two values tells neither`() throws {
        #expect(try json(#"{"status":"active","status":"deleted"}"#) == ["status": .null])
        #expect(try json(#"{"status":"active","status":"active"}"#) == ["status": "active"])
        let object = try #require(try json(#"{"items":[1],"Items":[]}"#).asObject)
        #expect(object.array("items") == nil)
    }

    @Test(arguments: [
        "0", "-0.5e+3", "12.25", "[]", "{}", "null", "true", "false", #""""#, " [1 , 2 ] ",
        #"{"a":{"b":[{"c":null}]},"d":"\"\\\/\b\f\n\r\t\u00e9"}"#, "2018", "1E2",
    ])
    func `agrees with Foundation on what is JSON`(text: String) throws {
        func sorted(_ bytes: [UInt8]) throws -> Data {
            try JSONSerialization.data(
                withJSONObject: try JSONSerialization.jsonObject(
                    with: Data(bytes), options: .fragmentsAllowed),
                options: [.sortedKeys, .fragmentsAllowed])
        }
        #expect(try sorted(json(text).bytes) == sorted(Array(text.utf8)))
    }

    @Test(arguments: [
        "", "{", "[1", "01", "-", "1.", "1e", "nul", "{a:1}", #"{"a"1}"#, #"{"a":1,}"#, "[1,]",
        "\"a", "\"\\x\"", "\"\\u12\"", "1 2", "\"\u{1}\"", "[}", #"{"a":}"#, "+1", ".5", "NaN",
    ])
    func `refuses what is none`(text: String) {
        #expect(throws: JSONError.self) { try json(text) }
    }

    @Test func `refuses what is nested without an end, and does not fall over it`() {
        #expect(throws: JSONError.self) {
            try json(String(repeating: "[", count: 100_000))
        }
    }
}
