import Foundation
import Testing
import Wording

/// Every page and dialog as the shipped program draws it. After a change that is meant, run these
/// tests with `PARTNERDECK_RECORD=1`, and look at what has changed in the files.
@Suite(.blocking) struct `A screen of the shipped program` {
    @Test(arguments: Language.allCases, GoldenWalk.sizes)
    func `looks as it was agreed, with colours and without`(
        _ language: Language, _ size: TmuxTerminal.WindowSize
    ) throws {
        let name = "\(language.rawValue)-\(size.columns)x\(size.rows)"
        if ProcessInfo.processInfo.environment["PARTNERDECK_RECORD"] != nil {
            try record(name, language, size)
        }
        let golden = try GoldenFile(reading: name)
        #expect(golden.stops.map(\.name) == GoldenWalk.stops.map(\.name))
        for look in GoldenFile.Look.allCases {
            let walk = GoldenWalk(language: language, size: size, look: look)
            try walk.walk(GoldenWalk.stops) { terminal, stop in
                let wanted = try #require(golden.screen(stop.name, look), "\(stop.name)")
                var seen = try terminal.goldenScreen
                var patience = Patience(seconds: 30)
                while seen != wanted, patience.isLeft {
                    patience.use(terminal.pipe.waitForASecond())
                    seen = try terminal.goldenScreen
                }
                try #require(
                    seen == wanted, "\(stop.name), \(look): \(seen.differences(to: wanted))")
            }
        }
    }

    private func record(
        _ name: String, _ language: Language, _ size: TmuxTerminal.WindowSize
    ) throws {
        var file = GoldenFile(name: name)
        for look in GoldenFile.Look.allCases {
            let walk = GoldenWalk(language: language, size: size, look: look)
            try walk.walk(GoldenWalk.stops) { terminal, stop in
                try file.keep(terminal.quietScreen(for: 1), of: stop.name, look)
            }
        }
        try file.write()
    }
}

extension GoldenScreen {
    /// The rows that are other than wanted, to be read by people.
    func differences(to wanted: GoldenScreen) -> String {
        let count = max(rows.count, wanted.rows.count)
        return (0..<count).compactMap { row in
            let (seen, agreed) = (self.row(row), wanted.row(row))
            return seen == agreed ? nil : "\(row + 1):\n  seen   \(seen)\n  agreed \(agreed)"
        }.joined(separator: "\n")
    }

    private func row(_ index: Int) -> String {
        guard rows.indices.contains(index) else { return "" }
        let runs = looks[index].map { "\($0.columns)[\($0.style)]" }
        return rows[index] + "  " + runs.joined(separator: " ")
    }
}
