import Foundation

/// Measures what an operator feels: times, bytes and memory, on this machine. Medians of all keys.
struct Timing {
    let workplace: Workplace

    /// Return each figure of the deck with so many customers, in this order.
    func all(customers: Int) throws -> [(name: String, figure: String)] {
        let store = try workplace.store(of: customers)
        var starts: [Double] = []
        for _ in 0..<5 {
            let (deck, time) = try open(store)
            starts.append(time)
            guard try deck.leave(with: "q") == 0 else { throw Trouble("the deck failed") }
        }
        var figures = [("first frame, ms", decimal(median(starts)))]
        for sequence in KeySequence.all {
            let (deck, _) = try open(store)
            try deck.settle(.milliseconds(300))
            for key in sequence.before { _ = try deck.press(key, quiet: .milliseconds(20)) }
            let answers = try sequence.keys.map { try deck.press($0, quiet: .milliseconds(20)) }
            let times = answers.map { $0.last / .milliseconds(1) }
            figures.append(("\(sequence.name), ms", decimal(median(times))))
            figures.append(
                ("\(sequence.name), p95", decimal(times.sorted()[(times.count * 95 - 1) / 100])))
            figures.append(
                ("\(sequence.name), bytes", "\(Int(median(answers.map { Double($0.bytes) })))"))
            if sequence.name == KeySequence.all.last?.name {
                try deck.settle(.milliseconds(2000))
                figures.append(("memory (PSS), MB", decimal(try memory(of: deck.child))))
            }
            if !sequence.before.isEmpty { _ = try deck.press("\u{1B}", quiet: .milliseconds(100)) }
            guard try deck.leave(with: "q") == 0 else { throw Trouble("the deck failed") }
        }
        return figures
    }

    private func open(_ store: String) throws -> (PseudoTerminal, milliseconds: Double) {
        let deck = try PseudoTerminal(
            [workplace.program, "--language", "en", "--store", store],
            environment: workplace.environment)
        let time = try deck.wait(for: "Enter")
        return (deck, time / .milliseconds(1))
    }

    private func memory(of process: pid_t) throws -> Double {
        let text = try String(contentsOfFile: "/proc/\(process)/smaps_rollup", encoding: .utf8)
        let line = text.split(separator: "\n").first { $0.hasPrefix("Pss:") } ?? ""
        return (Double(line.filter(\.isNumber)) ?? 0) / 1024
    }

    private func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }

    private func decimal(_ value: Double) -> String { String(format: "%.2f", value) }
}
