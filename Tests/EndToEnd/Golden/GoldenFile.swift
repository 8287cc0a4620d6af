import Foundation

/// The golden screens of one language and one size, in one file of text: after the name of each
/// stop its rows, then how they look with colours and without.
struct GoldenFile {
    let name: String
    private(set) var stops: [Stop] = []

    struct Stop: Equatable {
        let name: String
        let rows: [String]
        var looks: [Look: [[GoldenScreen.Run]]]
    }

    /// How the deck is shown.
    enum Look: String, CaseIterable {
        case colour, mono
    }

    init(name: String) { self.name = name }

    /// Read the file of the checkout. Throws if there is none.
    init(reading name: String) throws {
        self.name = name
        let text = try String(contentsOf: Self.url(of: name), encoding: .utf8)
        for part in text.components(separatedBy: "\n=== ").dropFirst() {
            stops.append(Self.stop(part.split(separator: "\n", omittingEmptySubsequences: false)))
        }
    }

    func screen(_ stop: String, _ look: Look) -> GoldenScreen? {
        stops.first { $0.name == stop }.flatMap { stop in
            stop.looks[look].map { GoldenScreen(rows: stop.rows, looks: $0) }
        }
    }

    /// Keep a screen. Throws if another look of the same stop has other text.
    mutating func keep(_ screen: GoldenScreen, of name: String, _ look: Look) throws {
        guard let place = stops.firstIndex(where: { $0.name == name }) else {
            stops.append(Stop(name: name, rows: screen.rows, looks: [look: screen.looks]))
            return
        }
        guard stops[place].rows == screen.rows else {
            throw OtherText(stop: name, one: stops[place].rows, other: screen.rows)
        }
        stops[place].looks[look] = screen.looks
    }

    func write() throws {
        let url = Self.url(of: name)
        try FileManager.default.createDirectory(
            at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        let head = "The screens of the shipped program: \(name). Written by the tests.\n"
        try Data((head + stops.map(Self.text).joined()).utf8).write(to: url)
    }

    private static func url(of name: String) -> URL {
        ShippedProgram.root.appendingPathComponent("Tests/EndToEnd/Golden/screens/\(name).txt")
    }

    private static func text(of stop: Stop) -> String {
        var text = "\n=== \(stop.name)\n"
        for row in stop.rows { text += row.isEmpty ? "\n" : "  \(row)\n" }
        for look in Look.allCases {
            text += "--- \(look.rawValue)\n"
            for (index, runs) in (stop.looks[look] ?? []).enumerated() where !runs.isEmpty {
                let parts = runs.map { "\($0.columns)\($0.style.isEmpty ? "" : "[\($0.style)]")" }
                text += "\(index + 1): \(parts.joined(separator: " "))\n"
            }
        }
        return text
    }

    private static func stop(_ lines: [Substring]) -> Stop {
        var rows: [String] = []
        var looks: [Look: [Int: [GoldenScreen.Run]]] = [:]
        var look: Look?
        for line in lines.dropFirst() {
            if line.hasPrefix("--- ") {
                look = Look(rawValue: String(line.dropFirst(4)))
                look.map { looks[$0] = [:] }
            } else if let look {
                let parts = line.split(separator: " ")
                guard let row = parts.first.flatMap({ Int($0.dropLast()) }) else { continue }
                looks[look]?[row - 1] = parts.dropFirst().map(run)
            } else {
                rows.append(String(line.dropFirst(2)))
            }
        }
        return Stop(
            name: String(lines[0]), rows: rows,
            looks: looks.mapValues { runs in rows.indices.map { runs[$0] ?? [] } })
    }

    private static func run(_ text: Substring) -> GoldenScreen.Run {
        let columns = text.prefix { $0.isNumber }
        return GoldenScreen.Run(
            style: String(text.dropFirst(columns.count).dropFirst().dropLast()),
            columns: Int(columns) ?? 0)
    }
}

/// The deck says other things with colours than without.
struct OtherText: Error {
    let stop: String
    let one: [String]
    let other: [String]
}
