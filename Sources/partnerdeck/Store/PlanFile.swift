import Dashboard
import Domain
import Foundation
import Storage

/// A plan in a file: JSON, to be read, kept, and run later.
enum PlanFile {
    /// What stands at the beginning of every such file.
    private struct Content: Codable {
        var partnerdeckPlan = 1
        let plan: Plan
    }

    static func text(of plan: Plan) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        encoder.dateEncodingStrategy = .iso8601
        return String(decoding: try encoder.encode(Content(plan: plan)), as: UTF8.self)
    }

    /// Throws what `JSONDecoder` says of a file that is none of ours.
    static func plan(in text: Data) throws -> Plan {
        let decoder = JSONDecoder()
        decoder.dateDecodingStrategy = .iso8601
        return try decoder.decode(Content.self, from: text).plan
    }

    /// Saves it in the folder the deck was started in.
    static func save(_ plan: Plan) -> Event {
        let name = "partnerdeck-plan-\(plan.madeAt.day).json"
        do {
            return TextFile.save(try text(of: plan), name: name)
        } catch {
            return .saveFailed(path: name, reason: "\(error)")
        }
    }
}

extension PlanFile {
    /// Writes a new file; nothing is overwritten.
    static func write(_ plan: Plan, to path: String) throws {
        try NewFile.write(try text(of: plan), to: path)
    }

    /// Reads a file that was saved, here or in the deck.
    static func read(_ path: String, in words: Words) throws -> Plan {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw DirectoryError.missing(path: path)
        }
        do {
            let plan = try plan(in: data)
            let isClear =
                Set(plan.customers.map(\.id)).count == plan.customers.count
                && plan.customers.allSatisfy { Set($0.steps.map(\.id)).count == $0.steps.count }
            guard isClear else {
                let reason = words(PlanAnswerWords.ambiguousFile)
                throw Failure.unusable(words(PlanAnswerWords.badPlan, path, reason))
            }
            return plan
        } catch let error as DecodingError {
            throw Failure.unusable(
                words(PlanAnswerWords.badPlan, path, error.localizedDescription))
        }
    }
}
