import Domain
import Testing

/// R10.2: whole per cent, rounded half up; "–" where the denominator is 0. The first three are the source's (R10.10).
@Suite struct ShareTests {
  @Test(arguments: [
    (138, 212, "65 %"), (40, 212, "19 %"), (34, 212, "16 %"), (74, 309, "24 %"), (1, 200, "1 %"), (1, 201, "0 %"),
    (1, 8, "13 %"), (0, 5, "0 %"), (5, 5, "100 %"), (0, 0, "–"),
  ])
  func percent(numerator: Int, denominator: Int, text: String) {
    #expect(Share(numerator: numerator, denominator: denominator).percentText == text)
  }
}
