import Foundation

/// Measures the program that the README's first command built.
///
///     performance [SIZE …]       print a table for so many customers: 100, 10000, 100000, 1000000
///     performance --budget       count the instructions of the hot paths, and compare the budget
///     performance --new-budget   count them, and write the budget anew
@main
enum Performance {
    /// The customers of the store that the budget is for.
    static let customers = 200
    /// How much of the budget a path may take.
    static let allowed = 1.1

    static func main() throws {
        let arguments = Array(CommandLine.arguments.dropFirst())
        do {
            switch arguments.first {
            case "--budget": try compare()
            case "--new-budget": try renew()
            default:
                let sizes = try arguments.map { text in
                    guard let size = Int(text), size > 0 else {
                        throw Trouble("\(text) is no number of customers")
                    }
                    return size
                }
                try printTable(sizes.isEmpty ? [100, 10_000, 100_000, 1_000_000] : sizes)
            }
        } catch let trouble as Trouble {
            FileHandle.standardError.write(Data("performance: \(trouble)\n".utf8))
            exit(1)
        }
    }

    /// Compare each path with the budget. Exit with 1 if one takes more than a tenth too much.
    private static func compare() throws {
        let budget = try Budget()
        var isKept = true
        print(row(["instructions", "budget", "now", "of it"]))
        for (name, now) in try fewest(Workplace()).all(customers: customers) {
            guard let most = budget.instructions[name] else {
                throw Trouble("the budget has no “\(name)”")
            }
            let share = Double(now) / Double(most)
            isKept = isKept && share <= allowed
            print(row([name, "\(most)", "\(now)", "\(Int((share * 100).rounded())) %"]))
        }
        guard isKept else {
            throw Trouble(
                "a path takes over 110 % of its budget; if it has to, run `performance --new-budget`"
            )
        }
    }

    private static func fewest(_ workplace: Workplace) -> Counting {
        Counting(workplace: workplace) { $0.min() }
    }

    private static func renew() throws {
        let most = Counting(workplace: try Workplace()) { $0.max() }
        let counts = try most.all(customers: customers)
        try Budget.write(counts)
        for (name, count) in counts { print(row([name, "\(count)"])) }
    }

    private static func printTable(_ sizes: [Int]) throws {
        let workplace = try Workplace()
        var rows: [[String]] = []
        for size in sizes {
            let counts = try fewest(workplace).all(customers: size).map {
                ("\($0.name), instructions", "\($0.instructions)")
            }
            let figures = try Timing(workplace: workplace).all(customers: size) + counts
            if rows.isEmpty { rows = figures.map { [$0.0] } }
            for (place, figure) in figures.enumerated() { rows[place].append(figure.1) }
        }
        print(row(["customers"] + sizes.map(String.init)))
        for figures in rows { print(row(figures)) }
    }

    private static func row(_ cells: [String]) -> String {
        cells.enumerated().map { place, cell in
            let gap = String(repeating: " ", count: max(1, (place == 0 ? 32 : 14) - cell.count))
            return place == 0 ? cell + gap : gap + cell
        }.joined()
    }
}

/// How many instructions each hot path may take, in the file `budget.txt` beside this one: a
/// number and a name in each line.
struct Budget {
    let instructions: [String: Int]

    private static let path = "Tests/Performance/budget.txt"

    /// Throw `Trouble` if a line is not understood.
    init() throws {
        var instructions: [String: Int] = [:]
        let text = try String(contentsOfFile: Self.path, encoding: .utf8)
        for line in text.split(separator: "\n") {
            let parts = line.split(separator: " ", maxSplits: 1)
            guard parts.count == 2, let count = Int(parts[0]) else {
                throw Trouble("\(Self.path): “\(line)” is not a number and a name")
            }
            instructions[String(parts[1])] = count
        }
        self.instructions = instructions
    }

    static func write(_ counts: [(name: String, instructions: Int)]) throws {
        let lines = counts.map { "\($0.instructions) \($0.name)\n" }
        try Data(lines.joined().utf8).write(to: URL(fileURLWithPath: path))
    }
}
