import Testing

@Suite(.runsPrograms) struct CheckIdsCommandTests {
  @Test func everyLineGetsARowAndFaultsEndWith65() throws {
    let outcome = try Program.run(
      "check-ids", "-", "--today", "2008-04-21", "--format", "csv",
      input: "\u{FEFF}850312-9804\r\n19450085-9832\n\n1,99E+11\n=x\u{1B}\n080422+9813")
    #expect(
      outcome.output == """
        input,kind,number,birth_date,valid,reason
        850312-9804,personnummer,19850312-9804,1985-03-12,true,
        19450085-9832,samordningsnummer,19450085-9832,,true,
        ,none,,,false,Personnummer saknas.
        "1,99E+11",none,,,false,"Förstört av ett kalkylprogram: numret har blivit ett avrundat tal. \
        Ta det från källan, med kolumnen som text."
        '=x<U+001B>,none,,,false,"Det står bokstäver i numret. Skriv bara siffror, ÅÅÅÅMMDD-NNNN."
        080422+9813,personnummer,19080422-9813,1908-04-22,true,

        """)
    #expect(outcome.code == 65)
    #expect(outcome.messages == "jobbtorg: 3 of 6 lines are not correct identity numbers.\n")
  }

  @Test func `a birthday that is still to come this year is refused with both readings`() throws {
    let outcome = try Program.run("check-ids", "--today", "2026-11-21", "--format", "csv", input: "261231-9802\n")
    #expect(outcome.code == 65)
    #expect(outcome.output.contains("född 2026") && outcome.output.contains("född 1926"))
  }

  @Test func correctNumbersEndWith0WhateverTheTimeZone() throws {
    let outcome = try Program.run(
      "check-ids", "--today", "2008-04-21", "--format", "json", input: "0804229813\n",
      environment: ["TZ": "Pacific/Kiritimati"])
    #expect(outcome.code == 0)
    #expect(outcome.output.contains("\"birth_date\":\"1908-04-22\""))
  }

  @Test(arguments: [("/nonexistent/numbers", "No such file"), ("/tmp", "Is a directory")])
  func aFileThatIsNotThereEndsWith66(_ path: String, _ message: String) throws {
    let outcome = try Program.run("check-ids", path)
    #expect(outcome.code == 66)
    #expect(outcome.output.isEmpty)
    #expect(outcome.messages.contains(message))
  }

  @Test func aLineWithoutEndIsCutAndRefused() throws {
    let outcome = try Program.run("check-ids", "--format", "csv", input: String(repeating: "1", count: 1_000_000))
    #expect(outcome.code == 65)
    #expect(outcome.output.utf8.count < 2_000)
    #expect(outcome.output.contains("…,none,,,false,"))
  }
}
