import Deck
import Domain
import Foundation

/// Reads and writes plans as JSON files.
enum PlanFile {
    /// The contents of a plan file.
    private struct PlanFileContent: Codable {
        static let version = 1

        var partnerdeckPlan = version
        let plan: Plan
    }

    /// The version of a plan file, whatever else it has.
    private struct PlanFileVersion: Decodable {
        let partnerdeckPlan: Int
    }

    static func text(of plan: Plan) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        encoder.dateEncodingStrategy = .iso8601
        return JSONOutput.safe(try encoder.encode(PlanFileContent(plan: plan)))
    }

    /// Return the plan in a file's contents. Throw what is wrong.
    static func plan(in text: Data) throws(PlanFileProblem) -> Plan {
        let decoder = JSONDecoder()
        decoder.dateDecodingStrategy = .iso8601
        guard let version = try? decoder.decode(PlanFileVersion.self, from: text).partnerdeckPlan
        else {
            let isJSON = (try? JSONSerialization.jsonObject(with: text)) != nil
            throw isJSON ? .notAPlan : .notJSON
        }
        guard version <= PlanFileContent.version else { throw .newer(version) }
        let plan: Plan
        do {
            plan = try decoder.decode(PlanFileContent.self, from: text).plan
        } catch let error as DecodingError {
            throw .member(error.member)
        } catch {
            throw .notJSON
        }
        let isClear =
            Set(plan.customers.map(\.id)).count == plan.customers.count
            && plan.customers.allSatisfy { Set($0.steps.map(\.id)).count == $0.steps.count }
        guard isClear else { throw .ambiguous }
        return plan
    }

    /// Save a plan in the current folder. Return what to tell the deck.
    static func save(_ plan: Plan) -> Event {
        let name = "partnerdeck-plan-\(plan.madeAt.day).json"
        do {
            return TextFile.save(try text(of: plan), name: name)
        } catch {
            return .saveFailed(
                path: name, reason: Surroundings.language.words().reason(ofAny: error))
        }
    }
}

extension PlanFile {
    /// Write a plan to a new file. Throw `exists` if there is one.
    static func write(_ plan: Plan, to path: String) throws {
        try NewFile.write(try text(of: plan), to: path)
    }

    /// Read a plan file.
    static func read(_ path: String) throws(PlanFileError) -> Plan {
        let text: Data
        do throws(SmallFileError) {
            text = try SmallFile.bytes(of: path, megabytes: 256)
        } catch {
            throw PlanFileError(path: path, problem: .file(error))
        }
        do throws(PlanFileProblem) {
            return try plan(in: text)
        } catch {
            throw PlanFileError(path: path, problem: error)
        }
    }
}

extension DecodingError {
    /// The path of the member that cannot be read: `plan.customers[0].steps[2].task`.
    fileprivate var member: String {
        let path: [any CodingKey] =
            switch self {
            case .keyNotFound(let key, let context): context.codingPath + [key]
            case .typeMismatch(_, let context), .valueNotFound(_, let context),
                .dataCorrupted(let context):
                context.codingPath
            @unknown default: []
            }
        return path.reduce(into: "") { text, key in
            if let index = key.intValue {
                text += "[\(index)]"
            } else {
                text += (text.isEmpty ? "" : ".") + key.stringValue
            }
        }
    }
}

/// Why a plan file cannot be used.
struct PlanFileError: Error, Equatable {
    let path: String
    let problem: PlanFileProblem
}

/// What is wrong in a plan file.
enum PlanFileProblem: Error, Equatable {
    case file(SmallFileError)
    case notJSON
    /// JSON, but not a plan.
    case notAPlan
    /// Written by a newer release.
    case newer(Int)
    /// A member is missing or has an invalid value.
    case member(String)
    /// Has a customer or step twice.
    case ambiguous
}
