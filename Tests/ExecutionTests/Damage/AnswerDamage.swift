import Chance
import Domain
import Foundation
import PartnerCenterAPI

/// A way in which an answer can break the contract. A well-formed answer with a wrong value is
/// none: no client could detect it.
enum AnswerDamage: CaseIterable, Sendable {
    case empty, noJSON, cutShort, anError, noItems, nullItems, objectItems, textItems
    case itemIsNull, itemIsText, itemIsNumber, itemIsList, itemIsEmpty, itemDropped, itemRepeated
    case memberMissing, memberNull, memberEmpty, memberFalse, memberList, memberObject
    case strangeWord, otherCase, brokenText, brokenLink

    /// Return the damaged body; nil if the body has nothing that can be damaged so.
    func body(of json: JSONValue, _ dice: inout Dice) -> [UInt8]? {
        switch self {
        case .empty: return []
        case .noJSON: return Array("<html>Service Unavailable</html>".utf8)
        case .cutShort: return Array(json.bytes.dropLast(1 + Int.random(in: 0..<9, using: &dice)))
        case .anError: return JSONValue.object(["error": ["code": "Oops", "message": "no"]]).bytes
        case .noItems: return items(json, nil)
        case .nullItems: return items(json, .null)
        case .objectItems: return items(json, ["0": "one"])
        case .textItems: return items(json, "none")
        case .itemIsNull: return item(json, .null, &dice)
        case .itemIsText: return item(json, "an item", &dice)
        case .itemIsNumber: return item(json, 7, &dice)
        case .itemIsList: return item(json, [], &dice)
        case .itemIsEmpty: return item(json, [:], &dice)
        case .itemDropped:
            return list(json) { $0.remove(at: .random(in: $0.indices, using: &dice)) }
        case .itemRepeated:
            return list(json) { items in
                let (from, to) = (
                    Int.random(in: items.indices, using: &dice),
                    Int.random(in: items.indices, using: &dice)
                )
                items[to] = items[from]
            }
        case .memberMissing: return member(json, &dice) { _ in nil }
        case .memberNull: return member(json, &dice) { _ in .null }
        case .memberEmpty: return member(json, &dice) { _ in "" }
        case .memberFalse: return member(json, &dice) { _ in false }
        case .memberList: return member(json, &dice) { _ in [] }
        case .memberObject: return member(json, &dice) { _ in [:] }
        case .strangeWord: return member(json, &dice) { _ in "Zzyzx" }
        case .otherCase: return Self.shouting(json).bytes
        case .brokenText:
            let name = json.text.contains(#""friendlyName":"#) ? "friendlyName" : "displayName"
            let text = json.text.replacingOccurrences(
                of: "\"\(name)\":\"", with: "\"\(name)\":\"" + #"\ud800"#)
            return Array(text.utf8)
        case .brokenLink:
            guard case .object(var object) = json, let name = Self.list(in: object) else {
                return nil
            }
            let link: JSONValue = dice.next() % 2 == 0 ? "more" : ["method": "GET"]
            if name == "value" {
                object["@odata.nextLink"] = link
            } else {
                object["links"] = ["next": link]
            }
            return JSONValue.object(object).bytes
        }
    }

    private func items(_ json: JSONValue, _ items: JSONValue?) -> [UInt8]? {
        guard case .object(var object) = json, let name = Self.list(in: object) else { return nil }
        object[name] = items
        return JSONValue.object(object).bytes
    }

    /// The member that has the items: of Partner Center, or of Microsoft Graph.
    private static func list(in object: JSONObject) -> String? {
        ["items", "value"].first(where: object.has)
    }

    /// Return the body with its list of items, or of reservations, edited.
    private func list(_ json: JSONValue, _ edit: (inout [JSONValue]) -> Void) -> [UInt8]? {
        guard case .object(var object) = json else { return nil }
        // Reservations have no count, so no client could detect a missing one.
        guard let name = Self.list(in: object), var elements = object.array(name),
            !elements.isEmpty
        else { return nil }
        edit(&elements)
        object[name] = .array(elements)
        return JSONValue.object(object).bytes
    }

    private func item(_ json: JSONValue, _ other: JSONValue, _ dice: inout Dice) -> [UInt8]? {
        guard case .object(var object) = json else { return nil }
        let name = Self.list(in: object) ?? "reservations"
        guard var elements = object.array(name), !elements.isEmpty else { return nil }
        elements[.random(in: elements.indices, using: &dice)] = other
        object[name] = .array(elements)
        return JSONValue.object(object).bytes
    }

    /// Return the body with a random member edited, at any depth.
    private func member(
        _ json: JSONValue, _ dice: inout Dice, _ edit: (JSONValue) -> JSONValue?
    ) -> [UInt8]? {
        let paths = Self.paths(in: json)
        guard let path = paths.randomElement(using: &dice) else { return nil }
        return Self.editing(json, at: path[...], edit)?.bytes
    }

    private enum Step {
        case member(String)
        case element(Int)
    }

    /// Return the paths of all members of objects.
    private static func paths(in json: JSONValue) -> [[Step]] {
        switch json {
        case .object(let object):
            object.members.sorted { $0.key < $1.key }.flatMap { name, value in
                [[.member(name)]] + paths(in: value).map { [.member(name)] + $0 }
            }
        case .array(let elements):
            elements.enumerated().flatMap { place, element in
                paths(in: element).map { [.element(place)] + $0 }
            }
        default: []
        }
    }

    private static func editing(
        _ json: JSONValue, at path: ArraySlice<Step>, _ edit: (JSONValue) -> JSONValue?
    ) -> JSONValue? {
        guard let step = path.first else { return edit(json) }
        switch (step, json) {
        case (.member(let name), .object(var object)):
            object[name] = editing(object[name] ?? .null, at: path.dropFirst(), edit)
            return .object(object)
        case (.element(let place), .array(var elements)):
            elements[place] = editing(elements[place], at: path.dropFirst(), edit) ?? .null
            return .array(elements)
        default: return json
        }
    }

    private static func shouting(_ json: JSONValue) -> JSONValue {
        switch json {
        case .string(let text) where text.count == 36: .string(text.uppercased())
        case .object(let object): .object(JSONObject(object.members.mapValues(shouting)))
        case .array(let elements): .array(elements.map(shouting))
        default: json
        }
    }
}
