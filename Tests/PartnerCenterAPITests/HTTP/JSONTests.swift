import Domain
import Foundation
import PartnerCenterAPI
import Testing

@Suite struct `Reading JSON` {
    private func json(_ text: String) throws -> JSONValue { try JSONValue(bytes: Array(text.utf8)) }

    @Test func `half of a pair of surrogates costs one sign`() throws {
        let read = try json(#"{"a":"x\ud800y","b":"\udc00","c":"\ud83d\ude00","d":"\ud800\u0041"}"#)
        #expect(
            read == ["a": "x\u{FFFD}y", "b": "\u{FFFD}", "c": "😀", "d": "\u{FFFD}A"])
    }

    @Test func `broken UTF-8 costs one sign`() throws {
        let bytes = Array(#"{"a":"x"#.utf8) + [0xFF] + Array(#"y","b":1}"#.utf8)
        #expect(try JSONValue(bytes: bytes) == ["a": "x\u{FFFD}y", "b": 1])
    }

    @Test func `a name that begins with NUL keeps the rest`() throws {
        let object = try #require(try json(#"{"name":"\u0000Hanbit","list":["\u0000"]}"#).asObject)
        #expect(object.text("name") == "\u{FFFD}Hanbit")
        #expect(object.texts("list") == ["\u{FFFD}"])
        // What goes back is what came.
        #expect(try JSONValue(bytes: JSONValue.object(object).bytes) == .object(object))
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

/// Reference, 2.4: the quirks a parser must survive.
@Suite struct `Encoding quirks of the wire` {
    /// As Foundation writes it, and as it is read.
    @Test func `is written as Foundation does, and read as it was`() throws {
        let signs = String(String.UnicodeScalarView((0...0x2030).compactMap(Unicode.Scalar.init)))
        let value: JSONValue = [
            "b": [nil, true, false, 0, -12, [], [:]], "a/\"\\": .string(signs + "한👩‍👩‍👧"), "C": "",
            "é": .number(Decimal(string: "-1234.5678")!), "": .number(Decimal(1_000_000_000_000)),
        ]
        #expect(try JSONValue(bytes: value.bytes) == value)
        let known = try JSONSerialization.jsonObject(with: Data(value.bytes))
        let written = try JSONSerialization.data(
            withJSONObject: known, options: [.withoutEscapingSlashes])
        #expect(written.count == value.bytes.count)
        #expect(value.text.hasPrefix(#"{"":1000000000000,"C":"","a/\"\\":"\u0000\u0001"#))
    }

    @Test(arguments: [[0xEF, 0xBB, 0xBF], [0xFF, 0xFE], []] as [[UInt8]])
    func `a byte-order mark before the body is passed over`(mark: [UInt8]) throws {
        let body = mark + Array(#"{"id":"a"}"#.utf8)
        #expect(try CustomerResource(bytes: body).id == "a")
    }

    @Test func `member names are found in camel and in Pascal case`() throws {
        for body in [#"{"relationshipToPartner":"none"}"#, #"{"RelationshipToPartner":"none"}"#] {
            #expect(try CustomerResource(bytes: Array(body.utf8)).relationshipToPartner == "none")
        }
    }

    @Test func `a member that is set keeps the spelling it came in`() throws {
        var resource = try SubscriptionResource(bytes: Array(#"{"Status":"active"}"#.utf8))
        resource.status = "suspended"
        #expect(resource.json == ["Status": "suspended"])
    }

    @Test func `status words come in any case`() {
        let statuses = ["Active", "ACTIVE", "active"].map {
            Subscription.wire(["status": .string($0)]).status
        }
        #expect(statuses == [.active, .active, .active])
        #expect(PurchaseStatus(word: "Cancelled") == .cancelled)
    }

    @Test(arguments: ["one_time", "OneTime", "onetime"])
    func `a billing cycle has one spelling inside`(word: String) {
        #expect(Subscription.wire(["billingCycle": .string(word)]).billingCycle == "one_time")
    }

    @Test func `an unknown status is kept as it came, and the list with it`() throws {
        let body = #"""
            {"totalCount":2,"items":[{"id":"a","status":"Hibernated"},{"id":"b","status":"active"}]}
            """#
        let list = try CollectionResource<SubscriptionResource>(bytes: Array(body.utf8))
        #expect(
            try list.items().compactMap { $0?.subscription()?.status }
                == [.unrecognized("Hibernated"), .active])
    }

    @Test func `an item that is no object costs itself, not the list`() throws {
        let body = #"{"items":[null,"odd",{"id":"a"}]}"#
        let list = try CollectionResource<SubscriptionResource>(bytes: Array(body.utf8))
        #expect(try list.items().compactMap { $0?.id } == ["a"])
    }

    @Test func `ids of orders are kept letter by letter, and GUIDs in one form`() {
        let upper = "4F26A5CA-C468-4715-8FC5-A14F28BCC29B"
        let order = "mKkU4nkSuOtsip8UnqzVTDPIF8dXY7OE2"
        let subscription = Subscription.wire(["id": .string(upper), "orderId": .string(order)])
        #expect(subscription.id.text == upper.lowercased())
        #expect(subscription.orderID.text == order)
    }

    @Test(arguments: [
        "2018-04-04T17:08:20Z", "2018-04-04T17:08:20.000Z", "2018-04-04T17:08:20+00:00",
        "2018-04-04T10:08:20-07:00", "2018-04-04T17:08:20", "2018-04-04 T 17:08:20 Z",
        "2018-4-4T17:08:20Z", "2018-04-04T17:08:20.0000000Z",
    ])
    func `a moment is read in every shape seen`(text: String) {
        #expect(WireDate(text)?.date == Date(timeIntervalSince1970: 1_522_861_700))
    }

    @Test func `a fraction of a second is kept`() {
        #expect(
            WireDate("2018-04-04T17:08:20.71Z")?.date
                == Date(timeIntervalSince1970: 1_522_861_700.71))
        #expect(
            WireDate.text(Date(timeIntervalSince1970: 1_522_861_700.71))
                == "2018-04-04T17:08:20.71Z")
    }

    @Test func `a date alone is midnight`() {
        #expect(WireDate("2018-04-04")?.date == Date(timeIntervalSince1970: 1_522_800_000))
    }

    @Test(arguments: ["9999-12-14T00:00:00Z", "9999-12-31", "0001-01-01T00:00:00"])
    func `a year out of time means there is no date`(text: String) {
        #expect(WireDate(text) != nil)
        #expect(WireDate(text)?.date == nil)
        #expect(Subscription.wire(["commitmentEndDate": .string(text)]).commitmentEndDate == nil)
    }

    @Test(arguments: ["", "soon", "2018-13-01", "2018-04-32", "20180404"])
    func `what is no date is none, and the rest is read`(text: String) {
        #expect(WireDate(text) == nil)
        #expect(Subscription.wire(["commitmentEndDate": .string(text)]).commitmentEndDate == nil)
    }

    @Test func `the end of new commerce includes its day, that of legacy does not`() {
        let end: JSONValue = "2026-03-01T00:00:00Z"
        let legacy = Subscription.wire(["commitmentEndDate": end])
        let newCommerce = Subscription.wire([
            "commitmentEndDate": end, "productType": ["id": "OnlineServicesNCE"],
        ])
        #expect(legacy.commitmentEndDate == Date(timeIntervalSince1970: 1_772_323_200))
        #expect(newCommerce.commitmentEndDate == Date(timeIntervalSince1970: 1_772_409_600))
    }

    @Test func `the newer end with its time of day is preferred`() {
        let subscription = Subscription.wire([
            "commitmentEndDate": "2026-03-01T00:00:00Z",
            "commitmentEndDateTime": "2026-03-01T12:00:00Z",
            "productType": ["id": "OnlineServicesNCE"],
        ])
        #expect(subscription.commitmentEndDate == Date(timeIntervalSince1970: 1_772_366_400))
    }
}

extension Subscription {
    /// The subscription read from an answer with these members, and an id.
    static func wire(_ members: JSONObject) -> Subscription {
        var json = members
        if json["id"] == nil { json["id"] = "a" }
        return SubscriptionResource(json).subscription()!
    }
}
