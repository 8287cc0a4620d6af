import Deck
import Domain
import Foundation

/// A plan in a file: JSON, to be read, kept, and run later.
enum PlanFile {
    /// What stands at the beginning of every such file.
    private struct PlanFileContent: Codable {
        static let version = 1

        var partnerdeckPlan = version
        let plan: Plan
    }

    /// The same, whatever else is in it.
    private struct PlanFileVersion: Decodable {
        let partnerdeckPlan: Int
    }

    static func text(of plan: Plan) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        encoder.dateEncodingStrategy = .iso8601
        return JSONOutput.safe(try encoder.encode(PlanFileContent(plan: plan)))
    }

    /// Throws what is wrong with a file that is none of ours.
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

    /// Saves it in the folder the deck was started in.
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
    /// Writes a new file; nothing is overwritten.
    static func write(_ plan: Plan, to path: String) throws {
        try NewFile.write(try text(of: plan), to: path)
    }

    /// Reads a file that was saved, here or in the deck.
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
    /// Where in the file what cannot be read is: `plan.customers[0].steps[2].task`.
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

/// Why a file is no plan that can be run.
struct PlanFileError: Error, Equatable {
    let path: String
    let problem: PlanFileProblem
}

/// What is wrong in a plan file.
enum PlanFileProblem: Error, Equatable {
    case file(SmallFileError)
    case notJSON
    /// JSON of something else.
    case notAPlan
    /// Of a release that is newer than this one.
    case newer(Int)
    /// What is missing, or has no value that could stand there.
    case member(String)
    /// Customers or steps stand in it twice.
    case ambiguous
}
