import Canvas
import Foundation
import Testing

@testable import Deck

/// The README lies at the root of the checkout the tests were built from.
@Suite struct `The README` {
    private let text: String

    init() throws {
        let root = URL(fileURLWithPath: #filePath)
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        text = try String(contentsOf: root.appendingPathComponent("README.md"), encoding: .utf8)
    }

    @Test func `names every key that a page has a use for`() {
        let keys = text.section("Keys")
        let pages = [
            Keymap.customers, Keymap.holdings(on: .subscriptions), Keymap.account(isBlocked: true),
            Keymap.holding, Keymap.blockers, Keymap.offers, Keymap.request(playingAcceptance: true),
            Keymap.activity, Keymap.plan, Keymap.run, Keymap.journal, Keymap.radar,
            [Keymap.toJournal, Keymap.toRadar, Keymap.stop], Keymap.moving, Keymap.everywhere,
        ]
        for binding in pages.joined() {
            let isNamed = binding.keys.contains { key in
                keys.contains("`\(key.label)`") || keys.words.contains(key.label)
            }
            #expect(isNamed, "\(binding.command)")
        }
    }

    @Test func `has the two commands that do all the set-up`() {
        let commands = text.split(separator: "\n").filter { $0.hasPrefix(".ci/setup && ") }
        #expect(commands.count == 2)
        let configuration = "-c release -debug-info-format none"
        #expect(
            commands == [
                ".ci/setup && swift build \(configuration) --product partnerdeck"
                    + " && .build/release/partnerdeck",
                ".ci/setup && swift test \(configuration) --disable-testable-imports"
                    + " --disable-xctest --enable-swift-testing",
            ])
    }
}

extension String {
    /// What stands under a heading of the second level.
    fileprivate func section(_ heading: String) -> String {
        guard let start = range(of: "\n## \(heading)\n") else { return "" }
        let rest = self[start.upperBound...]
        return String(rest[..<(rest.range(of: "\n## ")?.lowerBound ?? rest.endIndex)])
    }

    /// What stands between backquotes, at blanks.
    fileprivate var words: Set<String> {
        let quoted = split(separator: "`", omittingEmptySubsequences: false).enumerated()
            .filter { $0.offset % 2 == 1 }.map(\.element)
        return Set(quoted.flatMap { $0.split(separator: " ").map(String.init) })
    }
}
