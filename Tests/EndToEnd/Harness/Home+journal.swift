import Foundation

extension Home {
    /// An entry of the journal as the file has it.
    struct Entry {
        let json: JSON
        /// The name of its event.
        var kind: String { json["event"].keys.first ?? "" }
    }

    /// Whether the journal has an intent without an end.
    func hasOpenAct() -> Bool {
        let entries = (try? journal()) ?? []
        let ended = entries.compactMap { $0.json["event"]["ended"]["intent"].number }
        return entries.contains { entry in
            guard entry.kind == "intended", let id = entry.json["id"].number else { return false }
            return !ended.contains(id)
        }
    }

    /// Every entry of the user's journal, the oldest first.
    func journal() throws -> [Entry] {
        String(decoding: try bytes(of: "state/partnerdeck/journal.jsonl"), as: UTF8.self)
            .split(separator: "\n").compactMap { try? Entry(json: JSON(String($0))) }
    }
}
